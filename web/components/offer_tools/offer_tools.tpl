{{%AUTOESCAPE context="HTML"}}
<section class="offer-tools" aria-label="Garder ou transmettre l’offre">
<p class="offer-address">Cette offre en ligne&nbsp;: <span class="kiosk-address">{{ADDRESS}}</span></p>
<ul class="plain-list" data-share-address="{{ADDRESS}}" data-share-title="{{TITLE}}">
<li class="not-in-kiosk"><a class="tool" href="mailto:?subject={{SUBJECT}}&amp;body={{TEXT}}">Envoyer par courriel</a></li>
<li class="not-in-kiosk" hidden><button class="tool" type="button" data-tool="share">Partager</button></li>
<li class="not-in-kiosk" hidden><button class="tool" type="button" data-tool="copy">Copier l’adresse</button></li>
<li class="not-in-kiosk" hidden><button class="tool" type="button" data-tool="print">Imprimer</button></li>
<li><a class="tool" href="{{REPORT}}" rel="nofollow">Signaler un problème</a></li>
</ul>
<p class="tool-status" role="status"></p>
</section>
