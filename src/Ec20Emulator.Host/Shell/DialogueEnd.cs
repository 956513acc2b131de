namespace Ec20Emulator.Host.Shell;

/// <summary>How a dialogue ended.</summary>
internal enum DialogueEnd
{
    /// <summary>Whoever typed has gone.</summary>
    Left,

    /// <summary>The modem closed the line.</summary>
    Closed,

    /// <summary>A line was not answered in time.</summary>
    Silent,
}
