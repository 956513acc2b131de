namespace Ec20Emulator.Modem.Engine;

/// <summary>Who carries out the command lines a DTE types: the command table.</summary>
internal interface ICommandLines
{
    /// <summary>A line as it may be logged.</summary>
    string Redact(string body);

    /// <summary>A line is complete; it begins with <see cref="ICommandLine.Continue"/>.</summary>
    /// <param name="port">Where it came from.</param>
    /// <param name="body">The line without <c>AT</c> and terminator.</param>
    ICommandLine Begin(ModemPort port, string body);
}

/// <summary>A command line under way.</summary>
internal interface ICommandLine
{
    /// <summary>Runs commands until one takes longer or the line is done.</summary>
    void Continue();

    /// <summary>True where what the DTE types meanwhile is lost.</summary>
    bool IsDeaf { get; }

    /// <summary>Its final result is written, and the port is in command mode.</summary>
    void Ended();

    /// <summary>The DTE that typed it is gone.</summary>
    void Orphan();
}
