using System.Diagnostics;
using System.Text;

namespace ComplaintFlow.Samples.Tests;

/// <summary>What a sample said and how it ended.</summary>
internal sealed record SampleRun(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines { get; } = Output.Split('\n', StringSplitOptions.TrimEntries);

    /// <summary>Runs the built sample as a process of its own.</summary>
    public static Task<SampleRun> OfAsync(string sample, params string[] arguments) =>
        StartAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{sample}.dll"), .. arguments], temporary: null);

    /// <summary>Runs the script of a sample with the programs that are built next to the tests.</summary>
    /// <param name="script">The script, from the root of the repository.</param>
    /// <param name="temporary">The folder in which it may write.</param>
    public static Task<SampleRun> OfScriptAsync(string script, string temporary)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, script)))
            root = root.Parent ?? throw new FileNotFoundException(script);
        return StartAsync("bash", [Path.Combine(root.FullName, script), AppContext.BaseDirectory], temporary);
    }

    private static async Task<SampleRun> StartAsync(string program, string[] arguments, string? temporary)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (temporary is not null)
            start.Environment["TMPDIR"] = temporary;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new SampleRun(process.ExitCode, await output, await errors);
    }
}
