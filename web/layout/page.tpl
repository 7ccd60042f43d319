{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="fr"{{#WITH_KIOSK}} class="kiosk"{{/WITH_KIOSK}}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#1b3f94" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#10151f" media="(prefers-color-scheme: dark)">
<title>{{TITLE}} – Passerelle</title>
<meta name="description" content="{{DESCRIPTION}}">
{{#WITH_ROBOTS}}<meta name="robots" content="{{CONTENT}}">
{{/WITH_ROBOTS}}
{{#WITH_CANONICAL}}<link rel="canonical" href="{{HREF}}">
{{/WITH_CANONICAL}}
{{#WITH_FEED}}<link rel="alternate" type="application/atom+xml" title="{{FEED_TITLE}}" href="{{HREF}}">
{{/WITH_FEED}}
<link rel="preload" href="{{FONT}}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="{{STYLESHEET}}">
<link rel="icon" type="image/svg+xml" href="{{ICON}}">
<link rel="apple-touch-icon" href="{{TOUCH_ICON}}">
<link rel="manifest" href="/manifest.webmanifest">
<script src="{{SCRIPT}}" type="module"></script>
{{#WITH_KIOSK}}<noscript><meta http-equiv="refresh" content="{{SECONDS}};url={{HOME}}"></noscript>
{{/WITH_KIOSK}}
</head>
<body>
<a class="skip-link" href="#contenu">Aller au contenu</a>
<header class="site-header">
{{#IF_FICTIONAL}}
{{>NOTICE}}
{{/IF_FICTIONAL}}
<div class="container site-header-row">
<a class="brand" href="/"><svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M3 23h26M6 23V11m20 12V11M6 12c5 8 15 8 20 0M11 17v6m5-4v4m5-6v6"/></svg>Passerelle</a>
{{#WITH_OPEN}}
<nav class="site-nav" aria-label="Navigation principale">
<ul>
{{#EACH_LINK}}<li><a href="{{HREF}}"{{#IF_CURRENT}} aria-current="page"{{/IF_CURRENT}}>{{LABEL}}{{#WITH_WAITING}}<span class="nav-waiting">{{NUMBER}}<span class="visually-hidden"> en attente</span></span>{{/WITH_WAITING}}</a></li>
{{/EACH_LINK}}
</ul>
</nav>
<div class="site-account">
{{#WITH_ACTOR}}<span class="site-actor">{{LABEL}}</span>
<form method="post" action="/sign-out"><button class="btn btn-link" type="submit">Se déconnecter</button></form>
{{/WITH_ACTOR}}
{{#IF_ANONYMOUS}}<a href="/sign-in">Espace partenaires</a>
{{/IF_ANONYMOUS}}
</div>
{{/WITH_OPEN}}
{{#WITH_KIOSK}}
<nav class="site-nav" aria-label="Navigation principale"><ul><li><a href="/offers">Toutes les offres</a></li></ul></nav>
<a class="btn btn-outline-primary" href="{{HOME}}">Recommencer</a>
<noscript><p class="kiosk-note">Sans geste de votre part, l’écran revient à l’accueil après {{SECONDS}}&nbsp;secondes.</p></noscript>
{{/WITH_KIOSK}}
</div>
</header>
<main id="contenu" tabindex="-1">
{{>BODY}}
</main>
<footer class="site-footer">
<div class="container">
<p><strong>Passerelle</strong> relie la bourse régionale de l’emploi et de l’apprentissage et le service public de l’emploi.</p>
<ul>
<li><a href="/accessibilite">Accessibilité&nbsp;: non conforme</a></li>
{{#WITH_OPEN}}<li><a href="/offers">Toutes les offres</a></li>
<li><a href="/open-data">Données ouvertes</a></li>
<li><a href="/gallery">Composants</a></li>
{{/WITH_OPEN}}
</ul>
</div>
</footer>
{{>WITH_IDLE}}
</body>
</html>
