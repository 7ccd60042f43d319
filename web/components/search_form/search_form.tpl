{{%AUTOESCAPE context="HTML"}}
<form class="search" id="{{ID}}-search" action="/offers" method="get" role="search" aria-label="{{LABEL}}">
<div class="search-box">
<div class="search-field">
<label for="{{ID}}-what">Quoi&nbsp;?</label>
<input class="form-control" id="{{ID}}-what" name="q" type="search" value="{{WHAT}}" placeholder="Métier, mot, employeur" autocomplete="off" enterkeyhint="search" data-suggest="/suggestions/words">
</div>
<div class="search-field">
<label for="{{ID}}-where">Où&nbsp;?</label>
<input class="form-control" id="{{ID}}-where" name="near" type="text" value="{{WHERE}}" placeholder="Commune, code postal, département" autocomplete="postal-code" enterkeyhint="search" data-suggest="/suggestions/places"{{#IF_PLACE_UNKNOWN}} aria-invalid="true" aria-describedby="{{ID}}-where-error"{{/IF_PLACE_UNKNOWN}}>
</div>
{{#IF_DETAILED}}
<div class="search-field search-field-short">
<label for="{{ID}}-radius">Rayon</label>
<select class="form-select" id="{{ID}}-radius" name="radius_km">
{{#EACH_RADIUS_CHOICE}}<option value="{{VALUE}}"{{#IF_SELECTED}} selected{{/IF_SELECTED}}>{{LABEL}}</option>
{{/EACH_RADIUS_CHOICE}}
</select>
</div>
{{/IF_DETAILED}}
{{#EACH_KEPT}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">
{{/EACH_KEPT}}
<button class="btn btn-primary" type="submit">Chercher</button>
</div>
{{#IF_PLACE_UNKNOWN}}<p class="search-message" id="{{ID}}-where-error">{{PLACE_MESSAGE}}</p>
{{/IF_PLACE_UNKNOWN}}
</form>
