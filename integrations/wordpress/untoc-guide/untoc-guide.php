<?php
/**
 * Plugin Name: UNTOC Guide
 * Description: Puts the UNTOC Guide on a page: a block and a shortcode, [untoc-guide view="steps"].
 * Version: 1.0.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: GPL-2.0-or-later
 * Text Domain: untoc-guide
 *
 * The plugin writes one element and one script into pages that use it. It stores one option, the address
 * of the guide, and asks no other host itself.
 *
 * @package UntocGuide
 */

defined( 'ABSPATH' ) || exit;

/** The option that holds the address of the guide's site. */
const UNTOC_GUIDE_HOST = 'untoc_guide_host';

/** Attributes of the element with their defaults. An empty value is left out. */
const UNTOC_GUIDE_ATTRIBUTES = array(
	'lang'     => '',
	'view'     => 'home',
	'theme'    => '',
	'mode'     => '',
	'load'     => '',
	'routing'  => '',
	'storage'  => '',
	'pack'     => '',
	'shortcut' => '',
	'height'   => '',
	'words'    => '',
);

/** The address of the guide with a slash at its end; empty where nobody has set one. */
function untoc_guide_host() {
	$host = trim( (string) get_option( UNTOC_GUIDE_HOST, '' ) );
	return '' === $host ? '' : trailingslashit( esc_url_raw( $host, array( 'https', 'http' ) ) );
}

/**
 * The element, for the shortcode and the block.
 *
 * @param array|string $attributes What the author has chosen.
 * @return string HTML.
 */
function untoc_guide_render( $attributes ) {
	$host = untoc_guide_host();
	if ( '' === $host ) {
		return current_user_can( 'manage_options' )
			? '<p>' . esc_html__( 'UNTOC Guide: write the address of the guide under Settings, Reading.', 'untoc-guide' ) . '</p>'
			: '';
	}
	$chosen = shortcode_atts( UNTOC_GUIDE_ATTRIBUTES, (array) $attributes, 'untoc-guide' );
	wp_enqueue_script_module( 'untoc-guide', $host . 'v1/untoc-guide.js', array(), null );

	$lang    = preg_replace( '/[^A-Za-z-]/', '', $chosen['lang'] );
	$element = '<untoc-guide';
	foreach ( array( 'lang', 'view', 'theme', 'mode', 'load', 'routing', 'storage', 'pack', 'shortcut' ) as $name ) {
		$value = trim( (string) $chosen[ $name ] );
		if ( '' !== $value ) {
			$element .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	if ( preg_match( '/^(auto|\d+(px|em|rem|vh|%))$/', $chosen['height'] ) ) {
		$element .= sprintf( ' style="--untoc-height:%s"', esc_attr( $chosen['height'] ) );
	}
	$words = '' !== $chosen['words'] ? $chosen['words'] : __( 'Read the UNTOC Guide', 'untoc-guide' );
	$href  = $host . ( '' === $lang ? 'en' : strtolower( $lang ) ) . '/';
	return $element . '><a href="' . esc_url( $href ) . '">' . esc_html( $words ) . '</a></untoc-guide>';
}

/** The shortcode and the block. */
function untoc_guide_register() {
	add_shortcode( 'untoc-guide', 'untoc_guide_render' );
	wp_register_script(
		'untoc-guide-block',
		plugins_url( 'block.js', __FILE__ ),
		array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-i18n' ),
		'1.0.0',
		true
	);
	$attributes = array();
	foreach ( UNTOC_GUIDE_ATTRIBUTES as $name => $default ) {
		$attributes[ $name ] = array(
			'type'    => 'string',
			'default' => $default,
		);
	}
	register_block_type(
		'untoc-guide/guide',
		array(
			'api_version'     => 3,
			'title'           => __( 'UNTOC Guide', 'untoc-guide' ),
			'category'        => 'embed',
			'icon'            => 'book-alt',
			'attributes'      => $attributes,
			'editor_script'   => 'untoc-guide-block',
			'render_callback' => 'untoc_guide_render',
		)
	);
}
add_action( 'init', 'untoc_guide_register' );

/** The field for the address, under Settings, Reading. */
function untoc_guide_settings() {
	register_setting(
		'reading',
		UNTOC_GUIDE_HOST,
		array(
			'type'              => 'string',
			'sanitize_callback' => 'esc_url_raw',
			'default'           => '',
		)
	);
	add_settings_field(
		UNTOC_GUIDE_HOST,
		__( 'Address of the UNTOC Guide', 'untoc-guide' ),
		'untoc_guide_field',
		'reading',
		'default',
		array( 'label_for' => UNTOC_GUIDE_HOST )
	);
}
add_action( 'admin_init', 'untoc_guide_settings' );

/** Draws that field. */
function untoc_guide_field() {
	printf(
		'<input type="url" class="regular-text code" id="%1$s" name="%1$s" value="%2$s" placeholder="https://">',
		esc_attr( UNTOC_GUIDE_HOST ),
		esc_attr( untoc_guide_host() )
	);
}
