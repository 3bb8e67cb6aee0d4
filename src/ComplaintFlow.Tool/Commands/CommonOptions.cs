using System.CommandLine;

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

    public static Option<bool> Json() => new("--json") { Description = "Prints one JSON document and nothing else on standard output." };
}
