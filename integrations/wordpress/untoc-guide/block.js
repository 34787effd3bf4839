/* The block in the editor: fields for the attributes. No build step: plain calls, as WordPress gives them. */
( function ( blocks, element, editor, components, i18n ) {
	var el = element.createElement;
	var __ = i18n.__;

	var FIELDS = [
		[ 'view', __( 'Page to show, as steps or articles/untoc-18', 'untoc-guide' ) ],
		[ 'lang', __( 'Language, as en; empty: that of the site', 'untoc-guide' ) ],
		[ 'height', __( 'Height, as 640px or auto', 'untoc-guide' ) ],
		[ 'pack', __( 'Addresses of your own packs, with spaces between', 'untoc-guide' ) ],
		[ 'shortcut', __( 'A key that opens the guide, as mod+k', 'untoc-guide' ) ],
		[ 'words', __( 'Words of the link that shows without scripts', 'untoc-guide' ) ],
	];
	var CHOICES = [
		[ 'theme', __( 'Colours', 'untoc-guide' ), [ 'auto', 'light', 'dark' ] ],
		[ 'mode', __( 'Shown as', 'untoc-guide' ), [ 'inline', 'launcher' ] ],
		[ 'load', __( 'Loaded', 'untoc-guide' ), [ 'visible', 'click', 'eager' ] ],
		[ 'routing', __( 'Address of your page', 'untoc-guide' ), [ 'none', 'hash' ] ],
		[ 'storage', __( 'Kept on the device, if the reader asks', 'untoc-guide' ), [ 'none', 'local' ] ],
	];

	blocks.registerBlockType( 'untoc-guide/guide', {
		edit: function ( props ) {
			function set( name ) {
				return function ( value ) {
					var change = {};
					change[ name ] = value;
					props.setAttributes( change );
				};
			}
			var fields = FIELDS.map( function ( field ) {
				return el( components.TextControl, {
					key: field[ 0 ],
					label: field[ 1 ],
					value: props.attributes[ field[ 0 ] ],
					onChange: set( field[ 0 ] ),
				} );
			} );
			var choices = CHOICES.map( function ( field ) {
				return el( components.SelectControl, {
					key: field[ 0 ],
					label: field[ 1 ],
					value: props.attributes[ field[ 0 ] ],
					options: field[ 2 ].map( function ( value ) {
						return { label: value, value: value };
					} ),
					onChange: set( field[ 0 ] ),
				} );
			} );
			return el(
				'div',
				editor.useBlockProps(),
				el( 'p', {}, __( 'UNTOC Guide: shows on the page itself.', 'untoc-guide' ) ),
				el( editor.InspectorControls, {}, el( components.PanelBody, {}, fields.concat( choices ) ) )
			);
		},
		save: function () {
			return null;
		},
	} );
} )( window.wp.blocks, window.wp.element, window.wp.blockEditor, window.wp.components, window.wp.i18n );
