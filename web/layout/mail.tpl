{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{TITLE}}</title>
</head>
<body>
<div class="sheet" role="main">
<p class="brand">Passerelle</p>
{{#IF_FICTIONAL}}<p class="fictional">Région fictive&nbsp;: ces offres sont inventées.</p>
{{/IF_FICTIONAL}}
{{>BODY}}
</div>
</body>
</html>
