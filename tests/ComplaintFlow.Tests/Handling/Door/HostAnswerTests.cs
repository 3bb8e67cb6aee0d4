using ComplaintFlow.Classification;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Routing;
using ComplaintFlow.Tests.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Handling.Door;

/// <summary>
/// What a port of the host answers goes through the door too: what cannot be kept is not kept, and the complaint goes on.
/// </summary>
public sealed class HostAnswerTests
{
    private const string Quality =
        """{ "Strategy": "RoundRobin", "Departments": { "Quality": {} }, "Rules": { "q": { "When": { "Ground": "QualityDefect" }, "Department": "Quality" } } }""";

    public static TheoryData<string> BadTexts { get; } = [.. Samples.BadTexts.Keys];

    [Theory]
    [MemberData(nameof(BadTexts))]
    public async Task A_check_of_facts_with_a_reference_that_cannot_be_counts_as_unknown(string damage)
    {
        using var house = new TestHouse(more: builder => builder.Services.AddSingleton<IFactCheck>(new Check(Samples.BadTexts[damage])));
        ComplaintId id = (await house.ReceiveAsync()).Id;
        await house.DoAsync(id, new BeginAssessment());

        Complaint complaint = await house.DoAsync(id, new VerifyFacts());

        complaint.FactChecks.Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Name = "order", Result = CheckResult.Unknown, Reference = (string?)null });
    }

    [Theory]
    [MemberData(nameof(BadTexts))]
    public async Task A_number_that_cannot_be_is_refused(string damage)
    {
        using var house = new TestHouse(
            more: builder => builder.Services.AddSingleton<IComplaintNumberGenerator>(new Numbers(Samples.BadTexts[damage])));

        (await house.Service.TryReceiveAsync(TestHouse.Kettle())).Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3013");
    }

    [Theory]
    [MemberData(nameof(BadTexts))]
    public async Task A_handler_who_cannot_be_gets_nothing(string damage)
    {
        foreach (IReadOnlyList<Handler> handlers in new IReadOnlyList<Handler>[]
        {
            [new Handler(Samples.BadTexts[damage])], [new Handler("max") { Skills = null! }], [null!], null!,
        })
        {
            using var house = new RoutingHouse(Quality, new Directory(handlers));

            Complaint complaint = await house.ReceiveAsync();

            complaint.Should().BeEquivalentTo(new { Department = "Quality", Owner = (string?)null });
            (await house.BasisAsync(complaint.Id)).Why.Should().Be("the host names handlers that cannot be");
        }
    }

    [Fact]
    public async Task An_opinion_that_cannot_be_is_none()
    {
        ClassifierOpinion sound = new() { Confidence = 0.9, Category = "c" };
        foreach (ClassifierOpinion opinion in new[]
        {
            sound with
            {
                Tags = null!,
            }, sound with
            {
                Flags = [null!],
            }, sound with { Category = "\uD83D" }, sound with { Confidence = double.NaN }, sound with { Severity = (Severity)77 },
        })
        {
            using var house = new TestHouse(
                """{ "Classification": { "Models": { "m": { "Fills": 0.5 } } } }""", builder =>
                    builder.Services.AddSingleton<IClassifier>(new Model(opinion)));

            Complaint complaint = await house.ReceiveAsync();

            complaint.Category.Should().BeNull();
            (await house.GetAsync(complaint.Id)).Classification.Opinions.Should().ContainSingle().Which.Failure.Should().NotBeNull();
        }
    }

    private sealed class Check(string reference) : IFactCheck
    {
        public string Name => "order";

        public ValueTask<(CheckResult Result, string? Reference)> CheckAsync(Complaint complaint, CancellationToken cancellationToken) =>
            new((CheckResult.Confirmed, reference));
    }

    private sealed class Numbers(string number) : IComplaintNumberGenerator
    {
        public string Next(DateTimeOffset receivedAt) => number;
    }

    private sealed class Directory(IReadOnlyList<Handler> handlers) : IHandlerDirectory
    {
        public ValueTask<IReadOnlyList<Handler>> GetHandlersAsync(string department, CancellationToken cancellationToken) => new(handlers);
    }

    private sealed class Model(ClassifierOpinion opinion) : IClassifier
    {
        public string Name => "m";

        public ValueTask<ClassifierOpinion?> ClassifyAsync(Complaint complaint, CancellationToken cancellationToken) => new(opinion);
    }
}
