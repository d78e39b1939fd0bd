/**
 * What one may rely on about others: statements over abstract states and a policy of who may do
 * what to whom. They judge any states, whoever made them, and know of calls no more than what
 * they leave behind.
 */
package sel4j.abstractspec.security;
