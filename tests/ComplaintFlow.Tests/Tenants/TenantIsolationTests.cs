using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Tenants;

/// <summary>A tenant whose neighbours are busy sees what it sees alone.</summary>
public sealed class TenantIsolationTests
{
    private const string Rules = """
        { "Routing": {
            "Departments": {
              "Care": { "Strategy": "LeastLoaded", "Handlers": { "h1": {}, "h2": {}, "h3": {} } },
              "Lab": { "Strategy": "RoundRobin", "Handlers": { "l1": {}, "l2": {} } } },
            "Rules": {
              "lab": { "Order": 1, "When": { "Description": { "ContainsAny": ["broken"] } }, "Department": "Lab" },
              "care": { "Order": 2, "When": { "Channel": "Web" }, "Department": "Care" } } },
          "EarlyWarning": { "Detectors": {
            "batch": { "Kind": "Group", "Same": "Batch", "AtLeast": 2, "Within": "72h", "Then": { "Notify": "QualityManager" } } } },
          "Tenants": { "acme": {}, "bolt": {} } }
        """;

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_others_do_a_tenant_sees_what_it_sees_alone(int seed)
    {
        Walk alone = new(seed, withOthers: false), among = new(seed, withOthers: true);
        using (alone)
        using (among)
        {
            for (int step = 0; step < 40; step++)
            {
                await alone.StepAsync(step);
                await among.StepAsync(step);

                (await among.SeenAsync()).Should().Be(await alone.SeenAsync(), $"of seed {seed} after step {step}");
            }
        }
    }

    private sealed class Walk(int seed, bool withOthers) : IDisposable
    {
        private readonly TestHouse _house = new(Rules, builder => builder.UseSignalKey(new byte[32]));
        private readonly List<ComplaintId> _mine = [], _theirs = [], _default = [];
        private readonly Random _steps = new(seed), _others = new(seed + 1000);

        private IComplaintService Mine => _house.Service.ForTenant("acme");

        public void Dispose() => _house.Dispose();

        public async Task StepAsync(int step)
        {
            if (withOthers)
            {
                for (int i = 0; i < 3; i++)
                {
                    await ActAsync(_house.Service.ForTenant("bolt"), _theirs, _others, step);
                    await ActAsync(_house.Service, _default, _others, step);
                }
            }
            await ActAsync(Mine, _mine, _steps, step);
            _house.Clock.Advance(TimeSpan.FromMinutes(_steps.Next(240)));
            while (await _house.Processor.ProcessDueAsync() + await _house.Processor.ProcessOutboxAsync() > 0)
            {
            }
        }

        /// <summary>All that the tenant can see, without the ids and numbers that chance gives.</summary>
        public async Task<string> SeenAsync()
        {
            var seen = new List<string>();
            foreach (ComplaintId id in _mine)
            {
                Complaint complaint = (await Mine.GetAsync(id))!;
                string clocks = string.Join(' ', complaint.Clocks.Select(clock => $"{clock.Target} {clock.DueAt:O} {clock.Status}"));
                seen.Add($"{complaint.Version} {complaint.State} {complaint.Department} {complaint.Owner} {complaint.Groups.Count} {clocks}");
                foreach (GroupMembership group in complaint.Groups)
                {
                    ComplaintGroup found = await Mine.GetGroupAsync(group.Group);
                    seen.Add(string.Join(' ', found.Complaints.Select(one => _mine.IndexOf(one.Id)).Order()));
                }
            }
            seen.Add((await Mine.CountAsync(new ComplaintQuery())).ToString(CultureInfo.InvariantCulture));
            Page<ComplaintSummary> page = await Mine.QueryAsync(new ComplaintQuery { PageSize = 100 });
            seen.Add(string.Join(' ', page.Items.Select(row => _mine.IndexOf(row.Key.Id)).Order()));
            seen.AddRange(_house.Channel.Sent.Select(sent => sent.Notice).Where(notice => notice.Tenant == "acme")
                .Select(notice => $"{notice.Topic} {notice.At:O} {notice.State} {notice.Owner} {string.Join('+', notice.Recipients)}")
                .Order(StringComparer.Ordinal));
            return string.Join('\n', seen);
        }

        private static async Task ActAsync(IComplaintService service, List<ComplaintId> known, Random random, int step)
        {
            int kind = random.Next(4), which = random.Next(1000);
            if (kind < 2 || known.Count == 0)
            {
                known.Add((await service.ReceiveAsync(new Intake
                {
                    Channel = "Web", Subject = "Kettle", Description = which % 3 == 0 ? "It is broken." : "It is late.",
                    Product = new Product { Batch = $"B{which % 2}" },
                    Complainant = new() { Contacts = [Contact.Email($"c{which}@example.com")] },
                })).Id);
                return;
            }
            ComplaintAction action = kind == 2 ? new AddNote($"Step {step}.") : new BeginAssessment { Severity = Severity.Low };
            await service.ActAsync(known[which % known.Count], action, TestHouse.Anna);
        }
    }
}
