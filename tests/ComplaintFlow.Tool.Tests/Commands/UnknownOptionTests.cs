using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Commands;

/// <summary>What looks like an option and is none is never taken for the value of the option before it.</summary>
public sealed class UnknownOptionTests
{
    [Theory]
    [InlineData("validate --config a.json --against b.json", "--against")]
    [InlineData("validate --config a.json --jsno", "--jsno")]
    [InlineData("replay --config a.json --map m.json --input i.csv --group-by Department --outt", "--outt")]
    [InlineData("replay --map m.json --input --jsno", "--jsno")]
    [InlineData("classify --input i.csv --text t --out -json", "-json")]
    [InlineData("suggest --input i.csv --text t --label --word-per-label", "--word-per-label")]
    [InlineData("stats --store sqlite:x.db --month 2026-03 --tenant --zon", "--zon")]
    [InlineData("due --start 2026-01-01 --within --pase", "--pase")]
    [InlineData("store resend --store sqlite:x.db --id --tennant", "--tennant")]
    public void An_option_that_does_not_exist_is_named_as_one(string line, string unknown)
    {
        var run = ToolRun.Of(line.Split(' '));

        run.ExitCode.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().StartWith($"There is no option '{unknown}' here").And.Contain("--help").And.NotContain("does not exist");
        run.Error.Trim().Split('\n').Should().ContainSingle();
    }

    [Fact]
    public void A_value_may_begin_with_a_minus_sign_and_a_digit() =>
        ToolRun.Of("due", "--start", "2026-01-02T00:00:00Z", "--within", "-24h").Out.Should().Be("due 2026-01-01T00:00:00+00:00\n");
}
