using System.Reflection;
using System.Runtime.CompilerServices;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Handling;

/// <summary>The words of a complainant reach no refusal, exception, log, notice or text of a record.</summary>
public sealed class RefusalPrivacyTests
{
    private const string Marker = "Zq7XyPersonal";

    private const string Rules = """
        { "Fields": { "Weight": "Number", "Outlet": "Text" }, "Predicates": ["fails"],
          "Classification": { "Rules": { "r": { "When": { "Text": { "Matches": "Zq7\\w+" }, "Outlet": { "StartsWith": "Zq" } }, "Then": { "Tier": "T" } } } },
          "Sla": { "Tiers": { "T": { "Rank": 1, "Targets": { "A": { "Within": "1h", "Until": "Accepted", "Steps": { "s": { "At": "50%", "Notify": "CaseOwner" } } } } } } },
          "Workflow": { "Preset": "standard", "States": { "Open": { "On": { "Odd": { "When": { "Subject": { "StartsWith": "never" } } } } } } } }
        """;

    private static Intake Marked() => new()
    {
        Channel = "Web", Subject = Marker, Description = $"{Marker} {Marker}", IdempotencyKey = "k", OccurredAt = TestHouse.Start,
        Complainant = new() { Name = Marker, Contacts = [Contact.Email($"{Marker}@example.com"), Contact.Phone(Marker)] },
        Demands = [Demand.Of(DemandKind.Other, Marker)], Product = new() { OrderNumber = Marker, Sku = "sku" },
        Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Outlet"] = Marker },
    };

    [Fact]
    public async Task In_refusals_exceptions_logs_notices_and_texts()
    {
        using var house = new TestHouse(Rules, builder => builder.AddPredicate("fails", _ => true));
        var told = new List<string>();
        Complaint complaint = await house.ReceiveAsync(Marked());
        complaint.Tier.Should().Be("T", "the rules have read the words");
        Intake[] bad =
        [
            Marked() with
            {
                IdempotencyKey = null, Fields = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [Marker] = Marker, ["Weight"] = Marker,
                },
            },
            Marked() with { IdempotencyKey = null, Subject = string.Concat(Enumerable.Repeat(Marker, 60)), Description = Marker + "\0" },
            Marked() with
            {
                IdempotencyKey = null, Channel = "", Demands = [new() { Kind = DemandKind.Other, Text = Marker, Amount = new(-1, Marker) }],
            },
        ];
        foreach (Intake intake in bad)
            told.Add((await house.Awaiting(one => one.ReceiveAsync(intake)).Should()
                .ThrowAsync<ComplaintRefusedException>()).Which.ToString());
        ComplaintAction[] actions =
        [
            new AddNote(Marker), new AddNote(Marker + "\0"), new Respond
            {
                Text = Marker, Reason = Marker,
            }, new Reject
            {
                Why = RejectionReason.OtherLegal, Explanation = Marker, OutsideRoutes = [Marker], Reason = Marker,
            }, new CustomAction("Odd") { Reason = Marker },
            new CustomAction("CompleteExecution")
            {
                Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Weight"] = Marker },
            }, new Reclassify { Tier = "x", Reason = Marker },
        ];
        foreach (ComplaintAction action in actions)
        {
            ActionOutcome outcome = await house.ActAsync(complaint.Id, action);
            told.AddRange([outcome.ToString(), .. outcome.Refusals.Select(refusal => refusal.ToString()), action.ToString()]);
        }
        house.Channel.Fault = notice => notice.Topic == "StepTaken" ? new InvalidOperationException(Marker) : null;
        complaint = await house.WakeAsync(complaint.Id, TimeSpan.FromHours(2));
        await house.SendAllAsync();

        IReadOnlyList<HistoryEntry> history = await house.Service.GetHistoryAsync(complaint.Id);
        told.AddRange(
            [complaint.ToString(), complaint.Complainant.ToString(), Marked()
                .ToString(), complaint.Product!.ToString(), complaint.Classification.ToString()]);
        told.AddRange(
            complaint.Demands.Select(demand => demand.ToString()).Concat(complaint.Fields.Select(field => field.ToString()))
                .Concat(complaint.Complainant.Contacts.Select(contact => contact.ToString())));
        told.AddRange(
            complaint.Classification.Reasons.SelectMany(
                reason => reason.Evidence.Select(evidence => evidence.ToString()).Append(reason.ToString())));
        told.AddRange(
            history.Select(entry => entry.ToString())
                .Concat(history.SelectMany(entry => entry.Events).Select(happened => happened.ToString())));
        told.AddRange(house.Channel.Sent.SelectMany(sent => new[] { sent.Notice.ToString(), sent.Text }));
        told.AddRange(house.Logs.All.Select(log => log.Text));

        told.Should().HaveCountGreaterThan(50);
        house.Channel.Sent.Should().NotBeEmpty();
        house.Logs.All.Should().Contain(log => log.Id == 1108);
        told.Where(text => text.Contains("Zq7", StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
    }

    [Fact]
    public void Every_record_with_personal_data_has_a_text_of_its_own()
    {
        Type[] personal = [.. typeof(Complaint).Assembly.GetTypes().Where(type =>
            type.GetProperties()
                .Any(property => property.GetCustomAttribute<PrivacyAttribute>() is not null && property.DeclaringType == type))];

        personal.Should()
            .HaveCountGreaterThan(8).And.Contain(
                [typeof(Complaint), typeof(Received), typeof(Intake), typeof(AddNote), typeof(FieldValue)]);
        personal.Where(
            type => type.GetMethod(nameof(ToString), Type.EmptyTypes)!.GetCustomAttribute<CompilerGeneratedAttribute>() is not null)
                .Should().BeEmpty();
    }

    [Fact]
    public void A_notice_has_no_field_for_personal_data() =>
        typeof(Notice).GetProperties().Select(property => property.Name).Should()
            .NotContain(["Subject", "Description", "Complainant", "Name", "Reason", "Text"]);
}
