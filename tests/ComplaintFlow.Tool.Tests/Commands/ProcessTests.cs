using System.Diagnostics;
using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Commands;

public class ProcessTests
{
    [Fact]
    public async Task The_tool_runs_as_a_process_of_its_own()
    {
        (int code, string output, string error) = await Run("validate", "--json");

        code.Should().Be(0);
        JsonDocument.Parse(output).RootElement.GetProperty("valid").GetBoolean().Should().BeTrue();
        error.Should().BeEmpty();
    }

    [Fact]
    public async Task A_process_that_was_used_wrongly_ends_with_two()
    {
        using var folder = new TempFolder();

        (int code, string output, string error) = await Run("validate", "--config", folder.Path("missing.json"));

        code.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().Contain("does not exist");
    }

    private static async Task<(int Code, string Out, string Error)> Run(params string[] args)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(CommandRunner).Assembly.Location);
        foreach (string argument in args)
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
