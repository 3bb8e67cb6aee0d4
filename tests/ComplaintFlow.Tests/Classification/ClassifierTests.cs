using ComplaintFlow.Classification;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Classification;

public sealed class ClassifierTests
{
    private readonly Oracle _oracle = new();

    private TestHouse House(string model = """{ "Fills": 0.6, "Overrules": 0.9, "Within": "2s" }""") => new($$"""
        { "Fields": { "Outlet": "Word" }, "Sla": { "Tiers": { "Low": { "Rank": 1 }, "High": { "Rank": 2 } } },
          "Classification": { "Models": { "oracle": {{model}} },
            "Rules": { "r": { "Order": 1, "When": { "Text": { "Exists": true } }, "Then": { "Category": "Rules", "Tier": "High" } }, "s": { "Order": 2, "When": { "Category": "Model" }, "Then": { "Flags": ["Seen"] } } } },
          "Workflow": { "Preset": "standard", "States": { "Open": { "On": { "Inform": { "Do": { "Notify": ["CaseOwner"] } } } } } } }
        """, builder => builder.Services.AddSingleton<IClassifier>(_oracle));

    [Theory]
    [InlineData(0.59, "Rules", "High", null, "would have given")]
    [InlineData(0.6, "Rules", "High", "G", "filled in")]
    [InlineData(0.9, "Model", "Low", "G", "overruled the rules with")]
    public async Task What_it_may_decide_depends_on_its_confidence(
        double confidence, string category, string tier, string? ground, string how)
    {
        _oracle.Says = new ClassifierOpinion { Confidence = confidence, Category = "Model", Ground = "G", Tier = "Low" };
        using TestHouse house = House();
        Complaint complaint = await house.ReceiveAsync();

        (complaint.Category, complaint.Tier, complaint.Classification.Ground).Should().Be((category, tier, ground));
        complaint.Classification.Flags.Should().HaveCount(category == "Model" ? 1 : 0, "rules see what a sure model gave");
        ClassificationReason reason = complaint.Classification.Reasons.Should().ContainSingle(one => one.Rule == "oracle").Subject;
        (reason.Confidence, reason.Gave).Should().Be((confidence, $"{how} category Model, ground G, tier Low"));
        (await house.EventsAsync<Classified>(complaint.Id)).Should().ContainSingle().Which.Outcome.Opinions.Should()
            .ContainSingle().Which.Confidence.Should().Be(confidence);
        _oracle.Saw!.Category.Should().Be("Rules", "the model sees what the rules gave");
    }

    [Fact]
    public async Task A_person_beats_a_model_that_is_sure_and_it_is_asked_again_only_where_facts_change()
    {
        _oracle.Says = new ClassifierOpinion { Confidence = 1, Tier = "Low" };
        using TestHouse house = House();
        Complaint complaint = await house.ReceiveAsync();
        Complaint after = await house.DoAsync(complaint.Id, new Reclassify { Tier = "High", Reason = "no" });
        (after.Tier, _oracle.Asked).Should().Be(("High", 1));

        _oracle.Says = new ClassifierOpinion { Confidence = 0.95, Category = "Later", Tier = "Low" };
        after = await house.DoAsync(complaint.Id, new CustomAction("Inform")
        {
            Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Outlet"] = "x" },
        });
        (after.Tier, after.Category, _oracle.Asked).Should().Be(("High", "Later", 2));
    }

    [Theory]
    [InlineData("throws", "InvalidOperationException")]
    [InlineData("confidence", "it cannot be used")]
    [InlineData("word", "it cannot be used")]
    public async Task A_model_that_fails_loses_no_complaint(string how, string failure)
    {
        _oracle.Fails = how == "throws" ? new InvalidOperationException("a name") : null;
        _oracle.Says = new ClassifierOpinion
        {
            Confidence = how == "confidence" ? double.NaN : 1, Category = how == "word" ? new string('x', 201) : "Model",
        };
        using TestHouse house = House();
        Complaint complaint = await house.ReceiveAsync();

        complaint.Category.Should().Be("Rules");
        complaint.Classification.Reasons.Should().Contain(reason => reason.Rule == "oracle" && reason.Gave == $"nothing: {failure}");
        string.Join(Environment.NewLine, house.Logs.All.Select(entry => entry.Text)).Should()
            .Contain("The model oracle gave no opinion").And.NotContain("a name");
    }

    [Fact]
    public async Task A_model_that_hangs_is_not_waited_for()
    {
        _oracle.Hangs = new TaskCompletionSource<ClassifierOpinion?>();
        using TestHouse house = House();
        Task<Complaint> receipt = house.ReceiveAsync();
        receipt.IsCompleted.Should().BeFalse();

        house.Clock.Advance(TimeSpan.FromSeconds(2));

        (await receipt).Classification.Reasons.Should().Contain(reason => reason.Gave == "nothing: TimeoutException");
        _oracle.Token.IsCancellationRequested.Should().BeTrue();
    }

    [Fact]
    public async Task A_caller_who_gives_up_stores_nothing()
    {
        _oracle.Hangs = new TaskCompletionSource<ClassifierOpinion?>();
        using TestHouse house = House();
        using var caller = new CancellationTokenSource();
        Task<Complaint> receipt = house.Service.ReceiveAsync(TestHouse.Kettle(), cancellationToken: caller.Token).AsTask();
        await caller.CancelAsync();

        await FluentActions.Awaiting(() => receipt).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_model_without_an_opinion_and_a_tier_that_is_not_known_say_nothing()
    {
        _oracle.Says = null;
        using TestHouse house = House();
        (await house.ReceiveAsync()).Classification.Reasons.Should().ContainSingle();

        _oracle.Says = new ClassifierOpinion { Confidence = 1, Tier = "Gone" };
        (await house.ReceiveAsync()).Tier.Should().Be("High");
    }

    [Fact]
    public void A_declared_model_that_the_host_lacks_stops_the_start()
    {
        using var house = new TestHouse(
            """{ "Classification": { "Models": { "other": { "Fills": 0.5 } } } }""", builder => builder.AddClassifier<Oracle>());

        FluentActions.Invoking(() => house.Book).Should().Throw<RuleBookException>().Which.Diagnostics.Should()
            .ContainSingle(defect => defect.Code == "CF1046" && defect.Path.EndsWith("Classification:Models", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CF1119", "Fills", """{ "Fills": 1.5 }""")]
    [InlineData("CF1119", "Overrules", """{ "Overrules": -0.1 }""")]
    [InlineData("CF1120", "Within", """{ "Within": "2 working hours" }""")]
    [InlineData("CF1120", "Within", """{ "Within": "11m" }""")]
    [InlineData("CF1120", "Within", """{ "Within": "soon" }""")]
    [InlineData("CF1002", "Fills", """{ "Fills": "sure" }""")]
    public void A_model_that_cannot_be_meant_so_is_a_defect(string code, string key, string model) =>
        Book.Defects($$"""{ "Classification": { "Models": { "m": {{model}} } } }""").Should()
            .Contain(defect =>
                defect.Code == code && defect.Path == $"Classification:Models:m:{key}" && defect.Severity == DiagnosticSeverity.Error);

    private sealed class Oracle : IClassifier
    {
        public string Name => "Oracle";

        public ClassifierOpinion? Says { get; set; }

        public Exception? Fails { get; set; }

        public TaskCompletionSource<ClassifierOpinion?>? Hangs { get; set; }

        public Complaint? Saw { get; private set; }

        public int Asked { get; private set; }

        public CancellationToken Token { get; private set; }

        public ValueTask<ClassifierOpinion?> ClassifyAsync(Complaint complaint, CancellationToken cancellationToken)
        {
            (Saw, Token) = (complaint, cancellationToken);
            Asked++;
            return Fails is not null ? throw Fails : Hangs is not null ? new ValueTask<ClassifierOpinion?>(Hangs.Task)
                : ValueTask.FromResult(Says);
        }
    }
}
