using ComplaintFlow.Calendars;
using ComplaintFlow.Classification.Compiled;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Detection;
using ComplaintFlow.Integration;
using ComplaintFlow.Notifications;
using ComplaintFlow.Practice;
using ComplaintFlow.Routing.Compiled;
using ComplaintFlow.Sla.Compiled;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Rules;

/// <summary>The result of compiling a definition, from which a <see cref="RuleBook"/> is made.</summary>
internal sealed record CompiledRules
{
    public required FieldCatalog Fields { get; init; }

    public required KeywordPool Keywords { get; init; }

    public required CompiledClassification Classification { get; init; }

    public required CompiledSla Sla { get; init; }

    public required Router Routing { get; init; }

    public required Authority Authority { get; init; }

    public required CompiledWorkflow Workflow { get; init; }

    public required EarlyWarning EarlyWarning { get; init; }

    public required NoticeRules Notices { get; init; }

    public required EventRules Events { get; init; }

    public required CompiledPractice Practice { get; init; }

    public required WorkingCalendar? DefaultCalendar { get; init; }
}
