using ComplaintFlow.Complaints;
using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.EntityFrameworkCore.Reading;
using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.EntityFrameworkCore.Writing;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>
/// Every statement that the store sends to SQL Server, as it was read and approved: no server can be had here. To approve a change: set
/// COMPLAINTFLOW_APPROVE to 1, run this test, read the difference.
/// </summary>
public sealed class SqlServerStatementTests
{
    private static readonly LeaseRequest s_request = new(TestCommits.Start, "a", TimeSpan.FromMinutes(5), 9);
    private static readonly LeaseRequest s_shared = s_request with { Tenants = ["default", "other"] };

    [Fact]
    public async Task Sql_server_gets_the_statements_that_were_approved()
    {
        var rehearsal = new Rehearsal();
        await using var context = new ShopContext(
            new DbContextOptionsBuilder<ShopContext>().UseSqlServer("Server=none").AddInterceptors(rehearsal).Options);

        await CommitAsync(context, rehearsal);
        rehearsal.IsBeaten = true;
        await LeaseAsync(context, rehearsal);
        rehearsal.IsBeaten = false;
        await SettleAsync(context, rehearsal);
        await ReadAsync(context, rehearsal);
        await ListAsync(context, rehearsal);

        Approved.IsText("SqlServer.statements.sql", rehearsal.Text);
    }

    private static async Task CommitAsync(ShopContext context, Rehearsal rehearsal)
    {
        ComplaintCommit first = TestCommits.Commit(1).Sending("m1").Sending("m2", MessageKind.Notice) with
        {
            UniqueKeys = [new UniqueKey("default", UniqueKeyKind.Number, "K")],
            Signals = [new Signal("Batch", "b7", TestCommits.Start)],
            SearchKeys = ["a"],
        };
        var heads = new KnownHeads();
        rehearsal.Head("a receipt");
        (await new CommitWork([first], heads).RunAsync(context, default)).Should().Equal(new CommitResult(CommitStatus.Committed));
        ComplaintCommit next = TestCommits.After(new StoredComplaint(first.Key, 1, first.Snapshot, first.Entry.Hash)).Sending("m3");
        rehearsal.Head("a change");
        heads.Remember(first.Key, new ComplaintHead(1, first.Entry.Hash, HasAlarm: true));
        await new CommitWork([next with { SearchKeys = ["b"] }], heads).RunAsync(context, default);
        rehearsal.Head("a change that ends the alarm");
        await new CommitWork([next with { WakeAt = null, Messages = [] }], heads).RunAsync(context, default);
        rehearsal.Head("a change that sets one again");
        heads.Remember(first.Key, new ComplaintHead(1, first.Entry.Hash, HasAlarm: false));
        await new CommitWork([next with { Messages = [] }], heads).RunAsync(context, default);
        rehearsal.Head("a change after a second look");
        CurrentState looked = await CurrentState.ReadAsync(context, [first], mayBeWritten: false, default);
        await CommitRows.WriteAsync(context, [next with { Messages = [] }], looked, default);
        await CommitRows.WriteAsync(context, [next with { WakeAt = null, Messages = [] }], looked, default);
        rehearsal.Head("heads that are not known");
        await CurrentState.GlanceAsync(context, [next], new KnownHeads(), default);
        await CurrentState.GlanceAsync(
            context, [next, TestCommits.After(new StoredComplaint(TestCommits.Key(2), 1, first.Snapshot, first.Entry.Hash))],
            new KnownHeads(), default);
        rehearsal.Head("a look after an answer was lost");
        await CurrentState.ReadAsync(context, [first], mayBeWritten: true, default);
        rehearsal.Head("a definition");
        await new Batch(context).InsertIfAbsent(new DefinitionRow { Hash = "h" }).RunAsync(default);
    }

    private static async Task LeaseAsync(ShopContext context, Rehearsal rehearsal)
    {
        rehearsal.Head("leases of alarms, one of them lost to another worker");
        await Alarms.DueAsync(context, s_request, default);
        await Alarms.LeaseAsync(context, s_request, [new AlarmRow(), new AlarmRow { Holder = "b", Until = 1 }], default);
        rehearsal.Head("tenants that have alarms to lease");
        await Alarms.DueAsync(context, s_shared, default);
        rehearsal.Head("leases of messages, one of them lost to another worker");
        await Messages.DueAsync(context, s_request, default);
        await Messages.LeaseAsync(context, s_request, [new MessageRow(), new MessageRow { Holder = "b", Until = 1 }], default);
        rehearsal.Head("tenants that have messages to lease");
        await Messages.DueAsync(context, s_shared, default);
    }

    private static async Task SettleAsync(ShopContext context, Rehearsal rehearsal)
    {
        var alarm = new ComplaintLease(TestCommits.Key(1), 1, TestCommits.Start, "a", TestCommits.Start, 1);
        var message = new MessageLease(TestCommits.Commit(1).Sending("m1").Messages[0], "a", TestCommits.Start, 1);
        rehearsal.Head("outcomes of alarms");
        await Alarms.SettleAsync(
            context, [.. Enum.GetValues<LeaseDisposition>().Select(one => new DueOutcome(alarm, one, TestCommits.Start))], default);
        rehearsal.Head("resumed");
        await Alarms.ResumeAsync(context, [TestCommits.Key(1)], default);
        rehearsal.Head("outcomes of messages");
        await Settlement.RunAsync(
            context, [.. Enum.GetValues<LeaseDisposition>().Select(one => new MessageOutcome(message, one, TestCommits.Start))], default);
        rehearsal.Head("outcomes of messages of which something comes");
        OutgoingMessage delivery = message.Message with { Id = "d1", Kind = MessageKind.Delivery, Channel = "mail", Endpoint = "e" };
        await Settlement.RunAsync(
            context, [new MessageOutcome(message, LeaseDisposition.Dead, TestCommits.Start) { Successors = [delivery] }], default);
        rehearsal.Head("a delivery, and a delivery that is dead");
        var batch = new Batch(context);
        Messages.Write(batch, [delivery]);
        await batch.RunAsync(default);
        await Settlement.RunAsync(
            context, [new MessageOutcome(message with { Message = delivery }, LeaseDisposition.Dead, TestCommits.Start)], default);
        rehearsal.Head("sent again");
        await Messages.ResendAsync(context, "default", ["m1"], TestCommits.Start, default);
    }

    private static async Task ReadAsync(ShopContext context, Rehearsal rehearsal)
    {
        rehearsal.Head("finds");
        await ComplaintTable.FindAsync(context, TestCommits.Key(1), default);
        await ComplaintTable.FindAsync(context, [TestCommits.Key(1), TestCommits.Key(2)], default);
        await ComplaintTable.FindAsync(context, new UniqueKey("default", UniqueKeyKind.Number, "K"), default);
        await ComplaintTable.JournalAsync(context, new JournalQuery(TestCommits.Key(1)), default);
        await ComplaintTable.SignalsAsync(
            context, new SignalQuery("default", "Batch", ["b7"], TestCommits.Start, TestCommits.Start, 9), default);
        await ComplaintTable.DefinitionAsync(context, "h", default);
        rehearsal.Head("what waits");
        await Waiting.ParkedAsync(context, "default", 9, default);
        await Waiting.AlarmsAsync(context, [TestCommits.Key(1), TestCommits.Key(2)], default);
        await Waiting.DeadLettersAsync(context, "default", 9, default);
        await Waiting.AlarmBacklogAsync(context, TestCommits.Start, default);
        await Waiting.MessageBacklogAsync(context, TestCommits.Start, default);
    }

    private static async Task ListAsync(ShopContext context, Rehearsal rehearsal)
    {
        var all = new ComplaintQuery
        {
            State = "s", Tier = "t", Category = "c", Department = "d", Owner = "o", IsOpen = true, Id = TestCommits.Key(1).Id,
            DueBefore = TestCommits.Start, ReceivedFrom = TestCommits.Start, ReceivedBefore = TestCommits.Start,
            ActiveFrom = TestCommits.Start,
            SearchKeys = [["a", "b"], ["c"]],
        };
        var after = new PageCursor(1, Priority.High, null, TestCommits.Start, TestCommits.Key(1).Id);
        rehearsal.Head("lists");
        await Summaries.QueryAsync(context, all, null, default);
        await Summaries.QueryAsync(context, new ComplaintQuery(), after, default);
        await Summaries.QueryAsync(context, new ComplaintQuery { Order = ComplaintOrder.WorkQueue }, after, default);
        await Summaries.CountAsync(context, new CountQuery(CountBy.Owner, new ComplaintQuery()), default);
    }
}
