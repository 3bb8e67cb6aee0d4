using ComplaintFlow.Rules;

namespace ComplaintFlow.Handling;

/// <summary>
/// The exception that is thrown if a service is asked to work for a tenant that nobody declared. Nothing was read or stored. The message
/// does not repeat the name, which may come from outside.
/// </summary>
public sealed class UnknownTenantException : Exception
{
    internal static readonly Refusal Undeclared = new(
        DiagnosticCodes.UnknownTenant, "Nobody declared this tenant.", "Add it under ComplaintFlow:Tenants, or correct its name.");

    /// <summary>Creates the exception.</summary>
    public UnknownTenantException()
        : this(Undeclared.ToString())
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">The message.</param>
    public UnknownTenantException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public UnknownTenantException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the reason and its remedy, for an answer to the caller.</summary>
    public Refusal Refusal { get; } = Undeclared;

    /// <summary>Gets the name of a declared tenant as it is stored.</summary>
    /// <exception cref="UnknownTenantException">Nobody declared the tenant.</exception>
    internal static string Checked(RuleBook rules, string tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return rules.ForTenant(tenant) is null ? throw new UnknownTenantException() : TenantName.Of(tenant);
    }
}
