{{%AUTOESCAPE context="HTML"}}
<dialog class="kiosk-idle" data-kiosk-home="{{HOME}}" data-kiosk-seconds="{{SECONDS}}" data-kiosk-warning="{{WARNING}}" aria-labelledby="kiosk-idle-title" aria-describedby="kiosk-idle-text">
<h2 id="kiosk-idle-title">Êtes-vous toujours là&nbsp;?</h2>
<p id="kiosk-idle-text">Dans {{WARNING}}&nbsp;secondes, l’écran revient à l’accueil et ce que vous avez écrit est effacé.</p>
<form method="dialog"><button class="btn btn-primary" type="submit">Je suis là, continuer</button></form>
</dialog>
