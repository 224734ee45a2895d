// A page that leads to another one hands the query and fragment of its address on, which its <meta> cannot.
location.replace(document.currentScript.dataset.to + location.search + location.hash);
