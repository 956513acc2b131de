namespace Ec20Emulator.Modem.Engine;

/// <summary>Signals URCs by the RI line before they go out (at-engine.md 8, rules 5 and 6). Runs on the mailbox.</summary>
internal interface IUrcSignal
{
    /// <summary>Asked for the URC at the head of a port's queue each time its moment may have come; signals it.</summary>
    /// <returns>False to hold it back; <see cref="PortUrcs.SendWaiting"/> is then called later.</returns>
    bool MayGo(ModemPort port, Urc urc);
}
