{{%AUTOESCAPE context="HTML"}}
<div class="container narrow">
<h1>Se présenter</h1>
<p class="lead">Cet espace est celui des partenaires qui remettent des offres et des agents qui suivent les remises. Les offres d’emploi se consultent <a href="/offers">sans se présenter</a>.</p>
<form class="panel" method="post" action="/sign-in">
{{>TOKEN}}
<input type="hidden" name="next" value="{{NEXT}}">
<button class="btn btn-primary" type="submit">Entrer</button>
</form>
</div>
