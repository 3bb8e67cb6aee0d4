using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Mail.Settings;

/// <summary>Finds out at the start whether the store keeps suppressed addresses, and not with the first mail.</summary>
internal sealed class StoreCheck(IServiceProvider provider) : IValidateOptions<MailOptions>
{
    /// <param name="name">The name of the options.</param>
    /// <param name="options">The options.</param>
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        try
        {
            provider.GetRequiredService<IExpiringStore>();
            return ValidateOptionsResult.Success;
        }
        catch (InvalidOperationException error) when (error.Message.StartsWith(DiagnosticCodes.NoExpiringStore, StringComparison.Ordinal))
        {
            return ValidateOptionsResult.Fail(error.Message);
        }
    }
}
