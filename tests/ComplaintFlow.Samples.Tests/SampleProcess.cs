using System.Diagnostics;

namespace ComplaintFlow.Samples.Tests;

/// <summary>A built sample that runs as a process of its own until the test ends.</summary>
internal sealed class SampleProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);
    private readonly Process _process;

    private SampleProcess(Process process) => _process = process;

    /// <summary>The folder of a sample's settings, which is its content root.</summary>
    public static string ContentRoot(string sample) => Path.Combine(AppContext.BaseDirectory, "settings", sample);

    /// <summary>Starts a sample, and waits for a line that has a text.</summary>
    /// <returns>The process, and the line.</returns>
    public static async Task<(SampleProcess Process, string Line)> StartAsync(string sample, string text, params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, $"{sample}.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--contentRoot", ContentRoot(sample), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var said = new List<string>();
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                found.TrySetException(new InvalidOperationException($"{sample} ended: {string.Join('\n', said)}"));
            else if (line.Data.Contains(text, StringComparison.Ordinal))
                found.TrySetResult(line.Data);
            else if (!found.Task.IsCompleted)
                said.Add(line.Data);
        };
        process.BeginOutputReadLine();
        return (new SampleProcess(process), await found.Task.WaitAsync(s_patience));
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
