[assembly: Ec20Emulator.Tests.TellWhySkipped]

namespace Ec20Emulator.Tests;

/// <summary>A test that is skipped says why at the console, which else tells their number alone.</summary>
[System.AttributeUsage(System.AttributeTargets.Assembly)]
internal sealed class TellWhySkippedAttribute : System.Attribute, NUnit.Framework.ITestAction
{
    public NUnit.Framework.ActionTargets Targets => NUnit.Framework.ActionTargets.Test;

    public void BeforeTest(NUnit.Framework.Interfaces.ITest test)
    {
        // Nothing is known yet.
    }

    public void AfterTest(NUnit.Framework.Interfaces.ITest test)
    {
        var result = NUnit.Framework.TestContext.CurrentContext.Result;
        if (result.Outcome.Status is NUnit.Framework.Interfaces.TestStatus.Skipped)
            NUnit.Framework.TestContext.Error.WriteLine($"skipped: {test.FullName}: {result.Message}");
    }
}
