namespace ComplaintFlow.House.Tests.Architecture;

/// <summary>What the core may stand on: the base library, and the abstractions that every host has.</summary>
internal static class Dependencies
{
    public static readonly IReadOnlyList<string> AllowedPackages =
    [
        "Microsoft.Extensions.Compliance.Abstractions",
        "Microsoft.Extensions.Configuration",
        "Microsoft.Extensions.Configuration.Abstractions",
        "Microsoft.Extensions.Configuration.Binder",
        "Microsoft.Extensions.Configuration.FileExtensions",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Diagnostics.Abstractions",
        "Microsoft.Extensions.Diagnostics.HealthChecks",
        "Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions",
        "Microsoft.Extensions.FileProviders.Abstractions",
        "Microsoft.Extensions.Hosting.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options",
        "Microsoft.Extensions.Options.ConfigurationExtensions",
        "Microsoft.Extensions.Primitives",
    ];

    // Parts of the base library that speak to databases, the web or mail servers, and what hides late binding.
    private static readonly string[] RefusedParts =
    [
        "System.Data", "System.Net.Http", "System.Net.Mail", "System.Net.Sockets", "System.Net.WebSockets",
        "System.Net.HttpListener", "System.Net.Requests", "System.Net.WebClient", "System.Web",
    ];

    public static IEnumerable<string> RefusedAssemblies(IEnumerable<string> references) =>
        references.Where(name => !IsAllowed(name)).Order(StringComparer.Ordinal);

    public static IEnumerable<string> RefusedPackages(IEnumerable<string> packages) =>
        packages.Except(AllowedPackages, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);

    private static bool IsAllowed(string assembly) =>
        AllowedPackages.Contains(assembly, StringComparer.Ordinal)
        || (IsPartOf(assembly, "System") && !Array.Exists(RefusedParts, part => IsPartOf(assembly, part)));

    private static bool IsPartOf(string assembly, string part) => $"{assembly}.".StartsWith($"{part}.", StringComparison.Ordinal);
}
