namespace ComplaintFlow.Handling.Service;

/// <summary>Due work that the rules refuse. It can be done after they were mended.</summary>
internal sealed class DueWorkRefusedException(IEnumerable<Refusal> refusals) : Exception(string.Join(' ', refusals));
