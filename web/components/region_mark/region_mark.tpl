{{%AUTOESCAPE context="HTML"}}
<span class="region-mark"><span class="region-mark-name">Région</span><span class="region-mark-source"><span class="visually-hidden">, offre recueillie par la </span><abbr title="Bourse régionale de l’emploi et de l’apprentissage">BREA</abbr></span></span>
