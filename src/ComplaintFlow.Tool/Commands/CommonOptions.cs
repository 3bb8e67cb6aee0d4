using System.CommandLine;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tool.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string[]> Config() => new("--config")
    {
        Description = "A file with rules; repeatable, later files override earlier ones by name. Without it, the built-in standard rules.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    public static Option<string> Store() => new("--store") { Description = "The store: sqlite:FILE or postgres:CONNECTION.", HelpName = "STORE", Required = true };

    public static Option<string> Tenant() => new("--tenant")
    {
        Description = "The tenant, where a host serves several.",
        HelpName = "NAME",
        DefaultValueFactory = _ => ComplaintKey.DefaultTenant,
    };

    public static Option<bool> Json() => new("--json") { Description = "Prints one JSON document and nothing else on standard output." };
}
