using System.Diagnostics;

namespace ComplaintFlow.Packages.Tests.Support;

/// <summary>A command as a person types it, in a folder.</summary>
internal sealed class ShellCommand(string folder)
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal)
    {
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_NOLOGO"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "1",
    };

    public ShellCommand With(string variable, string value)
    {
        _environment[variable] = value;
        return this;
    }

    /// <summary>Runs the command, which must end well.</summary>
    /// <returns>What it wrote.</returns>
    public async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder,
        };
        // The runner of the tests sets these for itself.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            .ToArray())
            start.Environment.Remove(name);
        foreach ((string name, string value) in _environment)
            start.Environment[name] = value;

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should()
            .Be(0, "of {0} {1} in {2}: {3}{4}", program, string.Join(' ', arguments), folder, await output, await errors);
        return await output;
    }
}
