using ComplaintFlow.Complaints;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Workflow;

public sealed class TransitionEvaluatorTests
{
    private const string Rules =
        """
        { "Predicates": "vip", "Workflow": { "Initial": "Open", "States": {
            "Open": { "Initial": "New", "On": { "Decide": { "By": "CaseOwner", "Branches": {
                "fast": { "If": "vip", "To": "Done" }, "web": { "Order": 1, "When": { "Channel": "Web" } } },
                "Otherwise": { "To": "Done" } }, "Close-it": { "To": "Done", "Require": "Owner" } } },
            "New": { "Parent": "Open" }, "Done": { "Final": true } },
          "Regions": { "Side": { "Initial": "Calm", "States": { "Calm": { "On": { "Decide": { "To": "Busy", "By": "Boss" } } },
            "Busy": { "Final": true } } } } } }
        """;

    private static readonly Actor Owner = Actor.Of("li", "CaseOwner", "Boss");

    [Fact]
    public async Task It_says_which_branch_is_taken_and_where_the_transition_is_written()
    {
        (RuleBook book, Complaint complaint) = await ReceivedAsync();

        Evaluator(book, isVip: true).Evaluate(complaint, Owner, "decide").Select(answer => (answer.Region, answer.State, answer.DeclaredIn,
            answer.Holds, answer.Branch, answer.To)).Should().Equal(
                ("Handling", "New", "Open", true, "fast", "Done"), ("Side", "Calm", "Calm", true, null, "Busy"));
        Evaluator(book, isVip: false).Evaluate(complaint, Owner, "Decide")[0].Should()
            .Match<TransitionAnswer>(answer => answer.Holds && answer.Branch == "web" && answer.To == null);
        Evaluator(book, isVip: false).Evaluate(complaint with { Channel = "Phone" }, Owner, "Decide")[0].Branch.Should().Be("Otherwise");
    }

    [Fact]
    public async Task A_region_may_refuse_what_another_one_takes()
    {
        (RuleBook book, Complaint complaint) = await ReceivedAsync();

        IReadOnlyList<TransitionAnswer> answers = Evaluator(book, isVip: true).Evaluate(complaint, Actor.Of("li", "CaseOwner"), "Decide");

        answers.Select(answer => answer.Holds).Should().Equal(true, false);
        answers[1].Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3002");
        answers[1].To.Should().BeNull();
    }

    [Fact]
    public async Task A_missing_field_is_told_and_the_transition_does_not_hold()
    {
        (RuleBook book, Complaint complaint) = await ReceivedAsync();

        TransitionAnswer answer = Evaluator(book, isVip: true).Evaluate(complaint, Owner, "Close-it").Should().ContainSingle().Subject;

        answer.Should().Match<TransitionAnswer>(one => !one.Holds && one.Refusals.Count == 0 && one.To == null);
        answer.Requires.Should().Equal("owner");
    }

    [Fact]
    public async Task A_trigger_that_no_state_knows_has_no_answer_and_without_predicates_each_counts_as_true()
    {
        (RuleBook book, Complaint complaint) = await ReceivedAsync();

        new TransitionEvaluator(book).Evaluate(complaint, Owner, "Nothing").Should().BeEmpty();
        new TransitionEvaluator(book).Evaluate(complaint, Owner, "Decide")[0].Branch.Should().Be("fast");
    }

    [Fact]
    public void Predicates_must_be_those_of_the_rules()
    {
        RuleBook book = Book.Good(Rules);

        book.Invoking(rules => new TransitionEvaluator(
            rules, new Dictionary<string, Func<Complaint, bool>>(StringComparer.Ordinal) { ["vip"] = null! })).Should()
            .Throw<ArgumentException>().WithParameterName("predicates");
        foreach (string wrong in new[] { "vipp", "other" })
        {
            var predicates = new Dictionary<string, Func<Complaint, bool>>(StringComparer.Ordinal) { [wrong] = _ => true };
            book.Invoking(rules => new TransitionEvaluator(rules, predicates)).Should().Throw<ArgumentException>()
                .WithMessage($"*{wrong}, vip*").WithParameterName("predicates");
        }
    }

    [Fact]
    public async Task A_host_has_one_with_its_own_predicates()
    {
        using var house = new TestHouse(Rules, builder => builder.AddPredicate("vip", complaint => complaint.Subject == "Kettle"));
        Complaint complaint = await house.ReceiveAsync();

        house.Get<TransitionEvaluator>().Evaluate(complaint, Owner, "Decide")[0].Branch.Should().Be("fast");
        house.Get<TransitionEvaluator>().Evaluate(complaint with { Subject = "Lamp" }, Owner, "Decide")[0].Branch.Should().Be("web");
    }

    private static TransitionEvaluator Evaluator(RuleBook book, bool isVip) =>
        new(book, new Dictionary<string, Func<Complaint, bool>>(StringComparer.Ordinal) { ["vip"] = _ => isVip });

    private static async Task<(RuleBook Book, Complaint Complaint)> ReceivedAsync()
    {
        using var house = new TestHouse(Book.Good(Rules));
        return (house.Book, await house.ReceiveAsync());
    }
}
