using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ComplaintFlow.Shared;

/// <summary>What a host of complaints owes, whatever store it keeps them in.</summary>
public abstract class StoreServiceTests
{
    private const string Rules = """
        { "ComplaintFlow": {
            "Classification": { "Rules": { "late": { "When": { "Text": { "ContainsAny": ["late"] } }, "Then": { "Tier": "Service" } } } },
            "Sla": { "Tiers": { "Service": { "Rank": 1, "Targets": { "First": { "Within": "24h", "Until": "FirstResponse",
                "Steps": { "warn": { "At": "75%", "Notify": ["CaseOwner"] } } } } } } } } }
        """;

    private static readonly byte[] s_key = "a key of sixteen."u8.ToArray();

    private readonly DrivenClock _clock = new(new DateTimeOffset(2026, 4, 30, 8, 0, 0, TimeSpan.Zero));

    [SkippableFact]
    public async Task A_host_receives_acts_and_wakes_and_the_next_host_finds_it_all()
    {
        Complaint received;
        await using (ServiceProvider first = Services())
        {
            IComplaintService complaints = first.GetRequiredService<IComplaintService>();
            received = await complaints.ReceiveAsync(new Intake
            {
                Channel = "Web", Subject = "Late delivery", Description = "The parcel came late.",
                Complainant = new Complainant { Name = "Li Na", Contacts = [Contact.Email("lina@example.com")] },
            });
            (await complaints.ActAsync(received.Id, new BeginAssessment
            {
                Severity = Severity.Low,
            }, Actor.Of("anna", Roles.CaseOwner))).Refusals.Should().BeEmpty();
        }

        _clock.Advance(TimeSpan.FromHours(19));
        await using ServiceProvider second = Services();
        (await second.GetRequiredService<IComplaintProcessor>().ProcessDueAsync()).Should().Be(1);

        IComplaintService service = second.GetRequiredService<IComplaintService>();
        Complaint found = (await service.FindByNumberAsync(received.Number))!;
        IReadOnlyList<HistoryEntry> history = await service.GetHistoryAsync(received.Id);
        found.Version.Should().Be(3);
        history.Should().HaveCount(3);
        SnapshotCodec.Write(Evolution.Fold(history)!).Should().Equal(SnapshotCodec.Write(found));
        (await second.GetRequiredService<IOutbox>()
            .LeaseAsync(new LeaseRequest(_clock.Now, "test", TimeSpan.FromMinutes(1), 10), default)).Should()
            .NotBeEmpty("the warning goes to the owner");
        (await service.QueryAsync(new ComplaintQuery { Tier = "service" })).Items.Should().ContainSingle().Which.Version.Should().Be(3);
    }

    [SkippableFact]
    public async Task The_complaints_of_a_person_and_a_batch_are_listed_by_every_host_with_the_key()
    {
        Complaint received;
        await using (ServiceProvider first = Services())
        {
            IComplaintService complaints = first.GetRequiredService<IComplaintService>();
            received = await complaints.ReceiveAsync(Kettle("13800001111", "B7"));
            await complaints.ReceiveAsync(Kettle("13800002222", "B8"));
            (await complaints.ActAsync(received.Id, new AddNote("Called."), Actor.Of("anna", Roles.CaseOwner))).Refusals.Should().BeEmpty();
        }

        await using ServiceProvider second = Services();
        IComplaintService service = second.GetRequiredService<IComplaintService>();
        foreach (ComplaintQuery query in new ComplaintQuery[]
        {
            new() { Person = "+86 138 0000 1111" }, new() { Batch = "b7", Order = ComplaintOrder.WorkQueue },
            new() { Number = received.Number },
        })
        {
            (await service.QueryAsync(query)).Items.Select(row => (row.Key.Id, row.Version)).Should().Equal((received.Id, 2));
            (await service.CountAsync(query)).Should().Be(1);
        }
        (await service.CountAsync(new ComplaintQuery { Person = "13800001111", Batch = "B8" })).Should().Be(0);
        var verifier = new JournalVerifier(second.GetRequiredService<IComplaintStore>()) { SignalKey = s_key };
        (await verifier.VerifyAsync()).IsSound.Should().BeTrue();
    }

    [SkippableFact]
    public async Task A_host_whose_database_is_of_a_later_release_does_not_start()
    {
        await OfLaterReleaseAsync();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        Keep(builder.Services.AddComplaintFlow(Configuration()));
        using IHost host = builder.Build();

        (await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<ComplaintStoreException>()).Which.Code.Should().Be("CF4002");
    }

    [SkippableFact]
    public Task Of_complaints_that_come_in_at_the_same_moment_detection_misses_none() =>
        SameMoment.NobodyIsMissedAsync(builder => Keep(builder.UseSignalKey(s_key)));

    [SkippableFact]
    public Task Of_two_that_are_merged_into_each_other_at_once_one_stays_and_takes_the_other() =>
        BothAtOnce.OneOfThemStaysAsync(builder => Keep(builder), rounds: 150);

    /// <summary>Keeps the complaints of a host in the store.</summary>
    protected abstract ComplaintFlowBuilder Keep(ComplaintFlowBuilder builder);

    /// <summary>Makes the store, and then as if a later release had done so.</summary>
    protected abstract Task OfLaterReleaseAsync();

    private ServiceProvider Services() =>
        Keep(new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddComplaintFlow(Configuration()).UseSignalKey(s_key))
            .Services.BuildServiceProvider();

    private static Intake Kettle(string phone, string batch) => new()
    {
        Channel = "Web", Subject = "Kettle", Description = "It leaks.", Product = new Product { Batch = batch },
        Complainant = new Complainant { Contacts = [Contact.Phone(phone)] },
    };

    private static IConfiguration Configuration() =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Rules))).Build();
}
