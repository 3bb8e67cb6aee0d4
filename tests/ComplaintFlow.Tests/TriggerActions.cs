using ComplaintFlow.Handling;

namespace ComplaintFlow.Tests;

/// <summary>An action that fires a trigger of the standard workflow, with the data that it must carry.</summary>
internal static class TriggerActions
{
    public static ComplaintAction Of(string trigger) => trigger switch
    {
        "Reject" => new Reject { Reason = "r" },
        "Reclassify" => new Reclassify { Reason = "r" },
        "Assign" => new Assign { Department = "d" },
        "Transfer" => new Transfer { Department = "d", Reason = "r" },
        "AddNote" => new AddNote("n"),
        "Extend" => new Extend { Target = "t", By = "1h", Reason = "r" },
        "Exempt" => new Exempt { Target = "t", Reason = "r" },
        "ExplainBreach" => new ExplainBreach { Target = "t", Responsible = "d", Reason = "r" },
        "AddTask" => new AddTask("n") { Role = "CaseOwner" },
        "CompleteTask" => new CompleteTask("t"),
        _ => new CustomAction(trigger),
    };
}
