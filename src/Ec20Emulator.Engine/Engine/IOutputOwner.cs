namespace Ec20Emulator.Modem.Engine;

/// <summary>Whoever has something to say on a port.</summary>
internal interface IOutputOwner
{
    /// <summary>The transport has taken what it was given. On the mailbox.</summary>
    void OutputRelieved();
}
