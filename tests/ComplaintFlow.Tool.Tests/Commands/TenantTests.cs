using ComplaintFlow.Handling;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Commands;

public sealed class TenantTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("verify")]
    [InlineData("export --format csv")]
    [InlineData("export --format jsonl")]
    [InlineData("stats --month 2026-03")]
    [InlineData("stats --month 2026-03 --by all")]
    [InlineData("store dead-letters")]
    [InlineData("store resend")]
    public async Task A_tenant_that_does_not_exist_is_not_a_tenant_without_complaints(string command)
    {
        string store = await SmallStore.WriteAsync(_folder, new Intake { Channel = "Web", Subject = "Kettle" });

        var run = ToolRun.Of([.. command.Split(' '), "--store", store, "--tenant", "acme"]);

        run.ExitCode.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain("no complaint of the tenant 'acme'").And.Contain("letter by letter");
    }

    [Fact]
    public async Task A_store_without_complaints_says_so_where_no_tenant_is_named()
    {
        string store = await SmallStore.WriteAsync(_folder);

        var run = ToolRun.Of("verify", "--store", store);

        run.ExitCode.Should().Be(0);
        run.Out.Should().EndWith("0 complaints with 0 entries: 0 damaged.\n");
        run.Error.Should().Contain("--tenant");
    }
}
