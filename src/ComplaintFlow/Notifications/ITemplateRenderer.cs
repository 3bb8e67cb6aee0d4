namespace ComplaintFlow.Notifications;

/// <summary>Renders notices as text.</summary>
/// <remarks>An implementation must be thread-safe.</remarks>
public interface ITemplateRenderer
{
    /// <summary>Renders a notice.</summary>
    /// <param name="notice">The notice.</param>
    /// <returns>The text of the notice.</returns>
    string Render(Notice notice);
}
