using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Sqlite;
using ComplaintFlow.Storage;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Commands;

public sealed class VerifyTests
{
    [Fact]
    public async Task A_store_without_damage_is_fine()
    {
        using var folder = new TempFolder();
        await MakeAsync(folder, complaints: 0);

        var run = ToolRun.Of("verify", "--store", $"sqlite:{folder.Path("complaints.db")}", "--json");

        run.ExitCode.Should().Be(0, run.Error);
        run.Number("complaints").Should().Be(0);
        run.At("damaged").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Damage_is_named_with_its_number_and_its_first_bad_version_and_the_exit_code_says_so()
    {
        using var folder = new TempFolder();
        await MakeAsync(folder, complaints: 1);

        var run = ToolRun.Of("verify", "--store", $"sqlite:{folder.Path("complaints.db")}", "--json");

        run.ExitCode.Should().Be(1, run.Error);
        (run.Number("complaints"), run.Number("entries")).Should().Be((1, 1));
        System.Text.Json.JsonElement damage = run.At("damaged")[0];
        (damage.GetProperty("number").GetString(), damage.GetProperty("firstBadVersion").GetInt64()).Should().Be(("N-1", 1L));
        damage.GetProperty("what").GetString().Should().NotBeNullOrWhiteSpace();
        ToolRun.Of("verify", "--store", $"sqlite:{folder.Path("complaints.db")}").Out.Should()
            .StartWith("N-1: from version 1 on: ").And.EndWith("1 complaints with 1 entries: 1 damaged.\n");
    }

    [Fact]
    public async Task Of_a_store_with_several_tenants_the_one_that_is_named_is_verified()
    {
        using var folder = new TempFolder();
        await MakeAsync(folder, complaints: 1, tenant: "acme");

        var named = ToolRun.Of("verify", "--store", $"sqlite:{folder.Path("complaints.db")}", "--tenant", "acme", "--json");
        var unnamed = ToolRun.Of("verify", "--store", $"sqlite:{folder.Path("complaints.db")}", "--json");

        (named.ExitCode, named.Number("complaints"), named.At("damaged").GetArrayLength()).Should().Be((1, 1, 1), named.Error);
        (unnamed.ExitCode, unnamed.Number("complaints")).Should().Be((0, 0), unnamed.Error);
    }

    [Fact]
    public async Task Heads_that_were_kept_elsewhere_show_what_was_removed_as_a_whole()
    {
        using var folder = new TempFolder();
        await MakeAsync(folder, complaints: 0);
        var gone = new ChainHead(
            new ComplaintKey(ComplaintKey.DefaultTenant, ComplaintId.New(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))), 1,
            new byte[32]);

        var run =
            ToolRun.Of("verify", "--store", $"sqlite:{folder.Path("complaints.db")}", "--heads", folder.Write("heads.txt", $"{gone}\n"));
        var unread =
            ToolRun.Of("verify", "--store", $"sqlite:{folder.Path("complaints.db")}", "--heads", folder.Write("notes.txt", "no head\n"));

        run.ExitCode.Should().Be(1, run.Error);
        run.Out.Should().StartWith($"{gone.Key.Id}: from version 1 on: the complaint was removed");
        unread.ExitCode.Should().Be(2);
        unread.Error.Should().Contain("Line 1");
    }

    [Fact]
    public async Task Filed_statistics_that_were_changed_are_told_beside_the_journals()
    {
        using var folder = new TempFolder();
        await MakeAsync(folder, complaints: 0);
        await using (var store = new SqliteStore($"Data Source={folder.Path("complaints.db")}"))
        {
            // What is left of a first step that somebody took away.
            await store.SaveAsync("statistics/default/2026-03/1/head", new byte[HashChain.HashLength], default);
        }

        var run = ToolRun.Of("verify", "--store", $"sqlite:{folder.Path("complaints.db")}", "--json");

        run.ExitCode.Should().Be(1);
        run.At("damaged").GetArrayLength().Should().Be(0, "no complaint is damaged");
        run.Error.Should().EndWith("The filed statistics of 2026-03 are not as they were written down, from step 1 on.\n");
    }

    [Theory]
    [InlineData("mysql:here", "sqlite:FILE")]
    [InlineData("sqlite:not-there.db", "There is no file")]
    public void A_store_that_cannot_be_opened_is_said_in_a_sentence(string store, string says)
    {
        var run = ToolRun.Of("verify", "--store", store);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(says);
    }

    [Fact]
    public void A_file_that_is_no_store_is_said_in_a_sentence()
    {
        using var folder = new TempFolder();

        var run = ToolRun.Of(
            "verify", "--store",
            $"sqlite:{folder.Write("notes.db", "These are notes and no database, whatever the name of the file says about it.")}");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("CF40");
    }

    /// <summary>The journal entry is no entry: what a damaged page may look like.</summary>
    private static async Task MakeAsync(TempFolder folder, int complaints, string tenant = ComplaintKey.DefaultTenant)
    {
        await using var store = new SqliteStore($"Data Source={folder.Path("complaints.db")};Pooling=False");
        await store.EnsureAsync();
        for (int i = 1; i <= complaints; i++)
        {
            var at = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
            var key = new ComplaintKey(tenant, ComplaintId.New(at));
            byte[] content = Encoding.UTF8.GetBytes("no entry");
            await store.CommitAsync([new ComplaintCommit
            {
                Key = key, ExpectedVersion = 0, Snapshot = content,
                Entry = new JournalEntry(key, 1, at, content, HashChain.Next(HashChain.Start.Span, content)),
                Summary = new ComplaintSummary
                {
                    Key = key, Version = 1, Number = $"N-{i}", ReceivedAt = at, Channel = "Web", State = "Received", IsOpen = true,
                },
            }], default);
        }
    }
}
