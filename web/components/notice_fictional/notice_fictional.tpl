{{%AUTOESCAPE context="HTML"}}
<div class="fictional" role="note" aria-label="Données fictives"><div class="container"><strong>Région fictive</strong>&nbsp;: données inventées pour la démonstration ou un essai. Aucune offre, aucun employeur n’est réel.</div></div>
