using System.Text.Json;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Tests.Support;

/// <summary>One run of the tool inside of this process.</summary>
internal sealed record ToolRun(int ExitCode, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public static ToolRun Of(params string[] args) => Of(showsProgress: false, args);

    public static ToolRun Of(bool showsProgress, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = CommandRunner.Run(args, new Terminal(output, error, showsProgress));
        var run = new ToolRun(code, output.ToString(), error.ToString());
        (run.Out + run.Error).Should().NotContain("   at ", "no stack trace is ever shown").And.NotContain("Exception");
        return run;
    }

    public JsonElement At(params string[] keys) => keys.Aggregate(Json, (json, key) => json.GetProperty(key));

    public int Number(params string[] keys) => At(keys).GetInt32();
}
