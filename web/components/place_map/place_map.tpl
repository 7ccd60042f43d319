{{%AUTOESCAPE context="HTML"}}
<figure class="place-map">
<svg class="place-map-drawing" viewBox="0 0 {{WIDTH}} {{HEIGHT}}" role="group" aria-label="{{LABEL}}">
<path class="map-land" d="{{LAND}}"></path>
{{#WITH_COMMUNES}}<path class="map-communes" d="{{OUTLINE}}"></path>
{{/WITH_COMMUNES}}
{{#WITH_AROUND}}<circle class="map-around" cx="{{X}}" cy="{{Y}}" r="{{RADIUS}}"></circle>
{{/WITH_AROUND}}
{{#EACH_TOWN}}<a class="map-town{{#IF_CHOSEN}} map-chosen{{/IF_CHOSEN}}{{#IF_LARGE}} map-large{{/IF_LARGE}}" href="{{HREF}}" aria-label="{{NAME}}"><circle cx="{{X}}" cy="{{Y}}" r="{{RADIUS}}"></circle><text x="{{X}}" y="{{Y}}" dy="0.35em">{{OFFERS}}</text></a>
{{/EACH_TOWN}}
{{#EACH_NAME}}<text class="map-name" x="{{X}}" y="{{Y}}" aria-hidden="true">{{TEXT}}</text>
{{/EACH_NAME}}
{{#WITH_SPOT}}<circle class="map-spot" cx="{{X}}" cy="{{Y}}" r="12"></circle>
{{/WITH_SPOT}}
</svg>
<figcaption class="soft">{{CAPTION}}</figcaption>
{{#WITH_FIGURES}}<details class="map-figures"><summary>Les mêmes chiffres en tableau</summary>
{{>TABLE}}
</details>{{/WITH_FIGURES}}
</figure>
