import actorDuties from './actor-duties.ts'
import agreementValid from './agreement-valid.ts'
import assumptionCheck from './assumption-check.ts'
import bodyRenamed from './body-renamed.ts'
import bystanderFirefighting from './bystander-firefighting.ts'
import contactBackup from './contact-backup.ts'
import contactRequired from './contact-required.ts'
import contactVerified from './contact-verified.ts'
import dateExists from './date-exists.ts'
import dateOrder from './date-order.ts'
import deadlineDuration from './deadline-duration.ts'
import deadlineOrder from './deadline-order.ts'
import deciderDeputy from './decider-deputy.ts'
import deciderNamed from './decider-named.ts'
import drillDate from './drill-date.ts'
import duplicateId from './duplicate-id.ts'
import dutyActor from './duty-actor.ts'
import equalLeads from './equal-leads.ts'
import escalationRule from './escalation-rule.ts'
import evacuationComplete from './evacuation-complete.ts'
import evacuationRoute from './evacuation-route.ts'
import exampleNumber from './example-number.ts'
import goalMeasures from './goal-measures.ts'
import goalNumber from './goal-number.ts'
import groupLead from './group-lead.ts'
import hazardFacts from './hazard-facts.ts'
import hazardMeasures from './hazard-measures.ts'
import hazardResources from './hazard-resources.ts'
import leadAndSupport from './lead-and-support.ts'
import levelDecider from './level-decider.ts'
import levelMeasures from './level-measures.ts'
import levelTrigger from './level-trigger.ts'
import measureGoals from './measure-goals.ts'
import measureLead from './measure-lead.ts'
import measureTime from './measure-time.ts'
import memberDuties from './member-duties.ts'
import missingSection from './missing-section.ts'
import mobileOwner from './mobile-owner.ts'
import nameSpelling from './name-spelling.ts'
import personPosts from './person-posts.ts'
import phoneForm from './phone-form.ts'
import placeholderText from './placeholder-text.ts'
import privateNumber from './private-number.ts'
import recoveryTime from './recovery-time.ts'
import reportDeadline from './report-deadline.ts'
import reportRecipient from './report-recipient.ts'
import reportingCircle from './reporting-circle.ts'
import rescuerSafety from './rescuer-safety.ts'
import resourceHeld from './resource-held.ts'
import reviewDate from './review-date.ts'
import type { Rule } from './rule.ts'
import secondaryEvents from './secondary-events.ts'
import sequenceCircle from './sequence-circle.ts'
import shelterCapacity from './shelter-capacity.ts'
import shelterFacts from './shelter-facts.ts'
import spanOfControl from './span-of-control.ts'
import successionDepth from './succession-depth.ts'
import supplyCallout from './supply-callout.ts'
import supplyDate from './supply-date.ts'
import supplyFacts from './supply-facts.ts'
import taskLeads from './task-leads.ts'
import teamInTime from './team-in-time.ts'
import teamReadiness from './team-readiness.ts'
import terminationDecider from './termination-decider.ts'
import terminationRule from './termination-rule.ts'
import triggerGap from './trigger-gap.ts'
import triggerOrder from './trigger-order.ts'
import triggerOverlap from './trigger-overlap.ts'
import unresolvedReference from './unresolved-reference.ts'
import vagueMeasure from './vague-measure.ts'
import versionRecord from './version-record.ts'
import vulnerableGroups from './vulnerable-groups.ts'
import warningAction from './warning-action.ts'

/** Every rule, by name. Adding a rule touches its own file and this list. */
export const RULES: readonly Rule[] = [
  actorDuties,
  agreementValid,
  assumptionCheck,
  bodyRenamed,
  bystanderFirefighting,
  contactBackup,
  contactRequired,
  contactVerified,
  dateExists,
  dateOrder,
  deadlineDuration,
  deadlineOrder,
  deciderDeputy,
  deciderNamed,
  drillDate,
  duplicateId,
  dutyActor,
  equalLeads,
  escalationRule,
  evacuationComplete,
  evacuationRoute,
  exampleNumber,
  goalMeasures,
  goalNumber,
  groupLead,
  hazardFacts,
  hazardMeasures,
  hazardResources,
  leadAndSupport,
  levelDecider,
  levelMeasures,
  levelTrigger,
  measureGoals,
  measureLead,
  measureTime,
  memberDuties,
  missingSection,
  mobileOwner,
  nameSpelling,
  personPosts,
  phoneForm,
  placeholderText,
  privateNumber,
  recoveryTime,
  reportDeadline,
  reportRecipient,
  reportingCircle,
  rescuerSafety,
  resourceHeld,
  reviewDate,
  secondaryEvents,
  sequenceCircle,
  shelterCapacity,
  shelterFacts,
  spanOfControl,
  successionDepth,
  supplyCallout,
  supplyDate,
  supplyFacts,
  taskLeads,
  teamInTime,
  teamReadiness,
  terminationDecider,
  terminationRule,
  triggerGap,
  triggerOrder,
  triggerOverlap,
  unresolvedReference,
  vagueMeasure,
  versionRecord,
  vulnerableGroups,
  warningAction,
]
