using Ec20Emulator.Control.Problems;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Serving;

/// <summary>Whether there is memory for one more modem: who asks for it is turned away before the process as a whole comes to its limit.</summary>
internal static class ModemMemory
{
    /// <summary>The part of the memory that modems may fill; the rest is for what those that are there still do.</summary>
    private const double MostFilled = 0.85;

    /// <summary>Turns away where there is too little.</summary>
    /// <exception cref="ProblemException">There is too little: 503.</exception>
    public static void Require()
    {
        var available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        var most = (long)(available * MostFilled);
        if (GC.GetTotalMemory(forceFullCollection: false) <= most)
            return;
        if (GC.GetTotalMemory(forceFullCollection: true) is var used && used > most)
        {
            throw new ProblemException(
                StatusCodes.Status503ServiceUnavailable,
                $"no memory for one more modem: {used >> 20} of {available >> 20} MiB are in use; end some, or raise the limit of the container");
        }
    }
}
