namespace Ec20Emulator.Modem.Faults.Bytes;

/// <summary>A fault that deals with bytes on their way.</summary>
internal interface IByteFault
{
    /// <summary>Turns one step into those that are to happen instead; the step itself where the fault does not strike.</summary>
    /// <param name="step">Bytes on their way; not to be changed in place.</param>
    IEnumerable<ByteStep> Apply(ByteStep step);
}
