using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Handling.Verification;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>
/// A shop refunds and acts on the complaint in one transaction, and the database fails at one of its steps: at each in turn.
/// </summary>
public sealed class FaultTests : IDisposable
{
    private const string Commit = "after the commit";
    private const int Busy = 5;
    private const int Error = 1;

    private readonly SqliteFile _file = new SqliteFile().WithTables();

    public void Dispose() => _file.Dispose();

    [SkippableTheory]
    [InlineData("busy")]
    [InlineData("40001")]
    [InlineData("57P01")]
    [InlineData("terminated")]
    public Task What_may_pass_is_tried_again_by_the_shop_until_refund_and_action_are_there_once(string kind) =>
        AtEachStepAsync(kind, static (shop, step) => shop.TryAsync(step, retries: true), static trial =>
        {
            trial.Failure.Should().BeNull("it failed {0}", trial.Place);
            trial.Outcome!.IsAccepted.Should().BeTrue();
            (trial.Refunds, trial.Notes).Should().Be((1, 1), "it failed {0}", trial.Place);
            trial.Attempts.Should().BeInRange(1, 2, "it failed {0}", trial.Place);
        });

    [SkippableTheory]
    [InlineData("busy")]
    [InlineData("error")]
    [InlineData("40001")]
    [InlineData("XX000")]
    [InlineData("terminated")]
    public Task Without_retries_the_shop_has_an_outcome_and_both_or_a_failure_and_neither(string kind) =>
        AtEachStepAsync(kind, static (shop, step) => shop.TryAsync(step, retries: false), static trial =>
        {
            (trial.Outcome is { IsAccepted: true } || trial.Failure is not null).Should().BeTrue("it failed {0}", trial.Place);
            // A commit whose answer was lost is the one that the shop has to ask about.
            int expected = trial.Failure is null || trial.Place is Commit ? 1 : 0;
            (trial.Refunds, trial.Notes).Should().Be((expected, expected), "it failed {0}", trial.Place);
        });

    [SkippableTheory]
    [InlineData("error")]
    [InlineData("XX000")]
    public Task A_shop_that_commits_in_spite_of_a_failed_action_has_its_refund_and_no_part_of_the_action(string kind) =>
        AtEachStepAsync(kind, static (shop, step) => shop.TryAsync(step, retries: false, commitsAnyway: true), static trial =>
        {
            bool isThere = trial.IsOfTheAction || trial.Place is Commit;
            (trial.Refunds, trial.Notes).Should().Be(
                (isThere ? 1 : 0, isThere && trial.Outcome is not null ? 1 : 0), "it failed {0}", trial.Place);
        });

    private async Task AtEachStepAsync(string kind, Func<ShopUnderFault, int, Task<Trial>> attempt, Action<Trial> check)
    {
        await using ShopUnderFault shop = kind switch
        {
            "busy" => ShopUnderFault.OnSqlite(_file, Busy),
            "error" => ShopUnderFault.OnSqlite(_file, Error),
            "terminated" => ShopUnderFault.OnPostgreSql(PostgreSqlDatabase.New().WithTables(), null),
            _ => ShopUnderFault.OnPostgreSql(PostgreSqlDatabase.New().WithTables(), kind),
        };
        int steps = 0;
        for (Trial trial; (trial = await attempt(shop, steps + 1)).Place is not null; steps++)
            check(trial);

        steps.Should().BeGreaterThan(7, "the transaction has many steps");
        VerificationReport report = await shop.VerifyAsync();
        report.IsSound.Should().BeTrue("{0}", string.Join(' ', report.Damaged));
    }
}
