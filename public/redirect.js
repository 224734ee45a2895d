// A page that leads to another one hands the fragment of its address on, which its <meta> cannot.
location.replace(document.currentScript.dataset.to + location.hash);
