using System.Diagnostics;
using System.Text;

namespace ComplaintFlow.Samples.Tests;

/// <summary>What a sample said and how it ended.</summary>
internal sealed record SampleRun(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines { get; } = Output.Split('\n', StringSplitOptions.TrimEntries);

    /// <summary>Runs the built sample as a process of its own.</summary>
    public static async Task<SampleRun> OfAsync(string sample, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{sample}.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new SampleRun(process.ExitCode, await output, await errors);
    }
}
