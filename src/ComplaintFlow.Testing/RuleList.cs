using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using ComplaintFlow.Testing.Conformance;
using ComplaintFlow.Testing.Conformance.Evidence;
using ComplaintFlow.Testing.Conformance.Rules;

namespace ComplaintFlow.Testing;

/// <summary>
/// Reads the rules from the classes that contain them: every public method is a rule, so none can be forgotten in a list.
/// </summary>
internal static class RuleList
{
    /// <summary>Gets the rules of complaint stores.</summary>
    public static ConformanceRule[] OfStores() =>
    [
        .. In(typeof(CommitRules)), .. In(typeof(KeyRules)), .. In(typeof(AtomicityRules)), .. In(typeof(JournalRules)),
        .. In(typeof(FindingRules)),
        .. In(typeof(AlarmRules)), .. In(typeof(ParkingRules)), .. In(typeof(OutboxRules)), .. In(typeof(DeliveryRules)),
        .. In(typeof(DeadLetterRules)),
        .. In(typeof(BacklogRules)), .. In(typeof(FairnessRules)),
        .. In(typeof(IsolationRules)),
        .. In(typeof(QueryRules)), .. In(typeof(FilterRules)),
        .. In(typeof(SearchRules)), .. In(typeof(SignalRules)), .. In(typeof(DefinitionRules)),
        .. In(typeof(ExpiringRules)), .. In(typeof(CallRules)),
        .. In(typeof(TransferRules)), .. In(typeof(TransferWriteRules)), .. In(typeof(FaultRules)), .. In(typeof(ConcurrencyRules)),
        .. In(typeof(NodeRules)), .. In(typeof(WalkRules)),
    ];

    /// <summary>Gets the rules of evidence stores.</summary>
    public static ConformanceRule[] OfEvidence() =>
        [.. In(typeof(KeepingRules)), .. In(typeof(TenantRules)), .. In(typeof(BrokenOffRules)), .. In(typeof(SideBySideRules))];

    private static IEnumerable<ConformanceRule> In([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type suite) =>
        suite.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(method =>
                new ConformanceRule(suite.Name[..^"Rules".Length], method.Name.Replace('_', ' '), fixture => CheckAsync(method, fixture)));

    private static async Task CheckAsync(MethodInfo method, IFixture fixture)
    {
        CaseAttribute[] cases = [.. method.GetCustomAttributes<CaseAttribute>()];
        if (cases.Length == 0)
            await InvokeAsync(method, fixture, []);
        foreach (CaseAttribute @case in cases)
        {
            try
            {
                await InvokeAsync(method, fixture, @case.Arguments);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                throw new ConformanceException($"Case {string.Join(", ", @case.Arguments)}: {exception.Message}", exception);
            }
            await fixture.CloseAsync();
        }
    }

    private static Task InvokeAsync(MethodInfo method, IFixture fixture, object[] arguments) =>
        (Task)method.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [fixture, .. arguments], culture: null)!;
}
