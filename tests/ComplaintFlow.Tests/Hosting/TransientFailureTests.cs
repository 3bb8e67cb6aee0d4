using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Storage.Broken;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Hosting;

/// <summary>Whether the store is away says nothing about a complaint: it is tried again for as long as that takes.</summary>
public sealed class TransientFailureTests
{
    private const string Rules = """
        { "Sla": { "Always": { "Targets": { "Reply": { "Within": "1h", "Until": "FirstResponse", "Steps": { "late": { "At": "100%", "Notify": ["CaseOwner"] } } } } } } }
        """;

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task A_complaint_is_parked_only_if_its_failure_will_not_pass(bool isTransient, int parked)
    {
        var store = new Away();
        using var house = new TestHouse(Rules, builder => builder.UseStore(_ => store).AddWorkers(workers => workers.MaxAttempts = 2));
        Complaint complaint = await house.ReceiveAsync();
        store.Failure = new AwayException(isTransient);
        house.Clock.Advance(TimeSpan.FromHours(2));
        for (int i = 0; i < 5; i++)
        {
            await house.Processor.ProcessDueAsync();
            house.Clock.Advance(TimeSpan.FromHours(1));
        }

        IReadOnlyList<ParkedComplaint> all = await house.Alarms.GetParkedAsync(ComplaintKey.DefaultTenant, 10, default);

        all.Select(one => one.Reason).Should().Equal(Enumerable.Repeat("ACME1: The store is away.", parked));
        store.Failure = null;
        await house.Processor.ProcessDueAsync();
        (await house.GetAsync(complaint.Id)).Clocks[0].BreachedAt.HasValue.Should().Be(isTransient);
    }

    private sealed class AwayException(bool isTransient) : ComplaintStoreException("ACME1", "The store is away.", isTransient);

    private sealed class Away : Decorator
    {
        public ComplaintStoreException? Failure { get; set; }

        public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
            IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken) =>
            Failure is null ? base.CommitAsync(commits, cancellationToken) : throw Failure;
    }
}
