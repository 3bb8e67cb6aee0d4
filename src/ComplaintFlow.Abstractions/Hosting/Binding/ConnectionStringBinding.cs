using ComplaintFlow.Storage;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting.Binding;

/// <summary>
/// Takes the connection string of the configuration if the options have none, and refuses one that cannot be used. No message quotes it.
/// </summary>
/// <typeparam name="TOptions">The options.</typeparam>
/// <param name="configuration">Where the connection string is.</param>
/// <param name="sectionName">The name of the section below <c>ComplaintFlow</c>.</param>
/// <param name="parse">Parses a connection string, or throws an <see cref="ArgumentException"/>.</param>
/// <param name="problem">What is wrong with a connection string that cannot be parsed, and what to write.</param>
internal sealed class ConnectionStringBinding<TOptions>(
    HostConfiguration configuration, string sectionName, Action<string> parse, string problem)
    : IPostConfigureOptions<TOptions>, IValidateOptions<TOptions>
    where TOptions : class, IConnectionStringOptions
{
    private readonly string _path = $"{HostConfiguration.SectionName}:{sectionName}:{nameof(IConnectionStringOptions.ConnectionString)}";

    public void PostConfigure(string? name, TOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            options.ConnectionString = configuration.ConnectionString;
    }

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            return ValidateOptionsResult.Fail(
                $"{DiagnosticCodes.MissingConnectionString} {_path}: There is no connection string. Set it or "
                    + "ConnectionStrings:ComplaintFlow, or set it in code.");
        try
        {
            parse(options.ConnectionString);
            return ValidateOptionsResult.Success;
        }
        // The message may quote the connection string, which may hold a password.
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            return ValidateOptionsResult.Fail($"{DiagnosticCodes.InvalidConnectionString} {_path}: {problem}");
        }
    }
}
