<?php
/**
 * Runs the plugin against stand-ins for what WordPress gives it, and says what is wrong: php test.php.
 * Its last line is counted by `cargo xtask test`.
 */

define( 'ABSPATH', __DIR__ );

$options   = array();
$scripts   = array();
$actions   = array();
$shortcode = array();
$blocks    = array();
$admin     = false;

function add_action( $name, $function ) {
	$GLOBALS['actions'][ $name ] = $function;
}
function add_shortcode( $name, $function ) {
	$GLOBALS['shortcode'][ $name ] = $function;
}
function register_block_type( $name, $settings ) {
	$GLOBALS['blocks'][ $name ] = $settings;
}
function register_setting( $page, $name, $settings ) {
	$GLOBALS['settings'][ $name ] = $settings;
}
function add_settings_field( $id, $title, $function ) {
	$GLOBALS['fields'][ $id ] = $function;
}
function wp_register_script() {}
function wp_enqueue_script_module( $id, $src ) {
	$GLOBALS['scripts'][ $id ] = $src;
}
function plugins_url( $file ) {
	return 'https://wp.example/' . $file;
}
function get_option( $name, $default ) {
	return $GLOBALS['options'][ $name ] ?? $default;
}
function shortcode_atts( $pairs, $given ) {
	return array_merge( $pairs, array_intersect_key( $given, $pairs ) );
}
function trailingslashit( $text ) {
	return rtrim( $text, '/' ) . '/';
}
function esc_url_raw( $url ) {
	return preg_match( '#^https?://#', $url ) ? filter_var( $url, FILTER_SANITIZE_URL ) : '';
}
function esc_url( $url ) {
	return htmlspecialchars( esc_url_raw( $url ), ENT_QUOTES );
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function __( $text ) {
	return $text;
}
function esc_html__( $text ) {
	return esc_html( $text );
}
function current_user_can() {
	return $GLOBALS['admin'];
}

require __DIR__ . '/untoc-guide/untoc-guide.php';

$passed = 0;
$failed = 0;
function check( $sentence, $is_so ) {
	$GLOBALS[ $is_so ? 'passed' : 'failed' ]++;
	echo ( $is_so ? 'ok      ' : 'FAILED  ' ) . $sentence . "\n";
}

$actions['init']();
$actions['admin_init']();
$render = $shortcode['untoc-guide'];

check( 'without an address readers see nothing', '' === $render( array() ) );
$admin = true;
check( 'without an address who may change it is told where', false !== strpos( $render( '' ), 'Settings, Reading' ) );
check( 'without an address no script is loaded', array() === $scripts );

$options['untoc_guide_host'] = 'https://guide.example';
check(
	'the shortcode gives the element with its link',
	'<untoc-guide lang="en" view="steps"><a href="https://guide.example/en/">Read the UNTOC Guide</a></untoc-guide>'
		=== $render( array( 'lang' => 'en', 'view' => 'steps' ) )
);
// Those of the element, as its contract names them: `docs/embedding.md`.
$names = array( 'lang', 'view', 'theme', 'mode', 'load', 'routing', 'storage', 'pack', 'shortcut' );
$every = $render( array_fill_keys( $names, 'x' ) );
$given = array_filter( $names, function ( $name ) use ( $every ) {
	return false !== strpos( $every, sprintf( ' %s="x"', $name ) );
} );
check( 'every attribute of the element can be given', $names === array_values( $given ) );
check( 'the script is that of the guide', 'https://guide.example/v1/untoc-guide.js' === $scripts['untoc-guide'] );
$hostile = $render( array( 'view' => '"><script>', 'lang' => '"x', 'height' => '1px;color:red', 'words' => '<b>' ) );
check( 'what an author writes stays text', false === strpos( $hostile, '<script>' ) && false === strpos( $hostile, '<b>' ) );
check( 'a height that is none is left out', false === strpos( $hostile, 'style=' ) );
check( 'a height is a custom property', false !== strpos( $render( array( 'height' => 'auto' ) ), 'style="--untoc-height:auto"' ) );
$block = $blocks['untoc-guide/guide'];
check( 'the block gives the same as the shortcode', $block['render_callback']( array( 'view' => 'steps' ) ) === $render( array( 'view' => 'steps' ) ) );
check( 'the block knows every attribute', array_keys( $block['attributes'] ) === array_keys( UNTOC_GUIDE_ATTRIBUTES ) );
$options['untoc_guide_host'] = 'javascript:alert(1)';
check( 'an address that is none is not used', false === strpos( $render( array() ), 'javascript:' ) );
ob_start();
$fields['untoc_guide_host']();
check( 'the field for the address is drawn', false !== strpos( ob_get_clean(), 'type="url"' ) );

echo "\n$passed passed, $failed failed\n";
exit( $failed > 0 ? 1 : 0 );
