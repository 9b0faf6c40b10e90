import abbreviationDeclared from './abbreviation-declared.ts'
import actorDuties from './actor-duties.ts'
import agreementValid from './agreement-valid.ts'
import aidAnswered from './aid-answered.ts'
import annexHeld from './annex-held.ts'
import annexNumber from './annex-number.ts'
import arrangementFacts from './arrangement-facts.ts'
import assessmentDate from './assessment-date.ts'
import assumptionCheck from './assumption-check.ts'
import bodyLeads from './body-leads.ts'
import bodyNames from './body-names.ts'
import bodyRenamed from './body-renamed.ts'
import bystanderFirefighting from './bystander-firefighting.ts'
import cardTooLong from './card-too-long.ts'
import citationCurrent from './citation-current.ts'
import conditionDecidable from './condition-decidable.ts'
import contactBackup from './contact-backup.ts'
import contactRequired from './contact-required.ts'
import contactVerified from './contact-verified.ts'
import dateExists from './date-exists.ts'
import dateOrder from './date-order.ts'
import deadlineDuration from './deadline-duration.ts'
import deadlineOrder from './deadline-order.ts'
import deciderDeputy from './decider-deputy.ts'
import deciderNamed from './decider-named.ts'
import documentId from './document-id.ts'
import drillAim from './drill-aim.ts'
import drillClash from './drill-clash.ts'
import drillCoverage from './drill-coverage.ts'
import drillDate from './drill-date.ts'
import drillEvaluation from './drill-evaluation.ts'
import drillEvents from './drill-events.ts'
import drillFollowUp from './drill-follow-up.ts'
import drillLesson from './drill-lesson.ts'
import drillMeasures from './drill-measures.ts'
import drillObjective from './drill-objective.ts'
import drillOverrun from './drill-overrun.ts'
import drillReview from './drill-review.ts'
import drillSafety from './drill-safety.ts'
import duplicateId from './duplicate-id.ts'
import dutyActor from './duty-actor.ts'
import entryContent from './entry-content.ts'
import equalLeads from './equal-leads.ts'
import escalationRule from './escalation-rule.ts'
import evacuationComplete from './evacuation-complete.ts'
import evacuationRoute from './evacuation-route.ts'
import exampleNumber from './example-number.ts'
import filingDate from './filing-date.ts'
import goalMeasures from './goal-measures.ts'
import goalNumber from './goal-number.ts'
import gradeComplete from './grade-complete.ts'
import gradeThreshold from './grade-threshold.ts'
import groupLead from './group-lead.ts'
import hazardFacts from './hazard-facts.ts'
import hazardMeasures from './hazard-measures.ts'
import hazardPlan from './hazard-plan.ts'
import hazardResources from './hazard-resources.ts'
import indicatorSource from './indicator-source.ts'
import leadAndSupport from './lead-and-support.ts'
import levelAdjustment from './level-adjustment.ts'
import levelDecider from './level-decider.ts'
import levelLabel from './level-label.ts'
import levelMeasures from './level-measures.ts'
import levelNotGrade from './level-not-grade.ts'
import levelRoles from './level-roles.ts'
import levelTrigger from './level-trigger.ts'
import measureGoals from './measure-goals.ts'
import measureLead from './measure-lead.ts'
import measurePhase from './measure-phase.ts'
import measureTime from './measure-time.ts'
import memberDuties from './member-duties.ts'
import missingSection from './missing-section.ts'
import mobileOwner from './mobile-owner.ts'
import monitoringFacts from './monitoring-facts.ts'
import nameSpelling from './name-spelling.ts'
import numberAgrees from './number-agrees.ts'
import outsideHelp from './outside-help.ts'
import parentPlan from './parent-plan.ts'
import parentTrigger from './parent-trigger.ts'
import personPosts from './person-posts.ts'
import phoneForm from './phone-form.ts'
import placeholderText from './placeholder-text.ts'
import planCircle from './plan-circle.ts'
import planLinks from './plan-links.ts'
import planTitle from './plan-title.ts'
import playbookLead from './playbook-lead.ts'
import privateNumber from './private-number.ts'
import recoveryTime from './recovery-time.ts'
import releaseFacts from './release-facts.ts'
import reportChain from './report-chain.ts'
import reportContent from './report-content.ts'
import reportDeadline from './report-deadline.ts'
import reportKinds from './report-kinds.ts'
import reportLimit from './report-limit.ts'
import reportRecipient from './report-recipient.ts'
import reportingCircle from './reporting-circle.ts'
import rescuerSafety from './rescuer-safety.ts'
import resourceHeld from './resource-held.ts'
import reviewCycle from './review-cycle.ts'
import reviewDate from './review-date.ts'
import type { Rule } from './rule.ts'
import secondaryEvents from './secondary-events.ts'
import sequenceCircle from './sequence-circle.ts'
import sharedSupply from './shared-supply.ts'
import sharedTeam from './shared-team.ts'
import shelterCapacity from './shelter-capacity.ts'
import shelterFacts from './shelter-facts.ts'
import siteCommand from './site-command.ts'
import spanOfControl from './span-of-control.ts'
import startedLevel from './started-level.ts'
import stationMark from './station-mark.ts'
import successionDepth from './succession-depth.ts'
import supplyCallout from './supply-callout.ts'
import supplyDate from './supply-date.ts'
import supplyFacts from './supply-facts.ts'
import taskLeads from './task-leads.ts'
import teamInTime from './team-in-time.ts'
import teamReadiness from './team-readiness.ts'
import termUsed from './term-used.ts'
import terminationAnnouncer from './termination-announcer.ts'
import terminationDecider from './termination-decider.ts'
import terminationLevels from './termination-levels.ts'
import terminationRule from './termination-rule.ts'
import terminationStarter from './termination-starter.ts'
import triggerGap from './trigger-gap.ts'
import triggerOrder from './trigger-order.ts'
import triggerOverlap from './trigger-overlap.ts'
import triggerRepeated from './trigger-repeated.ts'
import triggerVague from './trigger-vague.ts'
import unresolvedReference from './unresolved-reference.ts'
import vagueMeasure from './vague-measure.ts'
import versionRecord from './version-record.ts'
import vulnerableGroups from './vulnerable-groups.ts'
import warningAction from './warning-action.ts'
import warningColour from './warning-colour.ts'
import warningIssuer from './warning-issuer.ts'
import warningLift from './warning-lift.ts'
import warningMessage from './warning-message.ts'
import warningOrder from './warning-order.ts'
import warningTrigger from './warning-trigger.ts'

/** Every rule, by name. Adding a rule touches its own file and this list. */
export const RULES: readonly Rule[] = [
  abbreviationDeclared,
  actorDuties,
  agreementValid,
  aidAnswered,
  annexHeld,
  annexNumber,
  arrangementFacts,
  assessmentDate,
  assumptionCheck,
  bodyLeads,
  bodyNames,
  bodyRenamed,
  bystanderFirefighting,
  cardTooLong,
  citationCurrent,
  conditionDecidable,
  contactBackup,
  contactRequired,
  contactVerified,
  dateExists,
  dateOrder,
  deadlineDuration,
  deadlineOrder,
  deciderDeputy,
  deciderNamed,
  documentId,
  drillAim,
  drillClash,
  drillCoverage,
  drillDate,
  drillEvaluation,
  drillEvents,
  drillFollowUp,
  drillLesson,
  drillMeasures,
  drillObjective,
  drillOverrun,
  drillReview,
  drillSafety,
  duplicateId,
  dutyActor,
  entryContent,
  equalLeads,
  escalationRule,
  evacuationComplete,
  evacuationRoute,
  exampleNumber,
  filingDate,
  goalMeasures,
  goalNumber,
  gradeComplete,
  gradeThreshold,
  groupLead,
  hazardFacts,
  hazardMeasures,
  hazardPlan,
  hazardResources,
  indicatorSource,
  leadAndSupport,
  levelAdjustment,
  levelDecider,
  levelLabel,
  levelMeasures,
  levelNotGrade,
  levelRoles,
  levelTrigger,
  measureGoals,
  measureLead,
  measurePhase,
  measureTime,
  memberDuties,
  missingSection,
  mobileOwner,
  monitoringFacts,
  nameSpelling,
  numberAgrees,
  outsideHelp,
  parentPlan,
  parentTrigger,
  personPosts,
  phoneForm,
  placeholderText,
  planCircle,
  planLinks,
  planTitle,
  playbookLead,
  privateNumber,
  recoveryTime,
  releaseFacts,
  reportChain,
  reportContent,
  reportDeadline,
  reportKinds,
  reportLimit,
  reportRecipient,
  reportingCircle,
  rescuerSafety,
  resourceHeld,
  reviewCycle,
  reviewDate,
  secondaryEvents,
  sequenceCircle,
  sharedSupply,
  sharedTeam,
  shelterCapacity,
  shelterFacts,
  siteCommand,
  spanOfControl,
  startedLevel,
  stationMark,
  successionDepth,
  supplyCallout,
  supplyDate,
  supplyFacts,
  taskLeads,
  teamInTime,
  teamReadiness,
  termUsed,
  terminationAnnouncer,
  terminationDecider,
  terminationLevels,
  terminationRule,
  terminationStarter,
  triggerGap,
  triggerOrder,
  triggerOverlap,
  triggerRepeated,
  triggerVague,
  unresolvedReference,
  vagueMeasure,
  versionRecord,
  vulnerableGroups,
  warningAction,
  warningColour,
  warningIssuer,
  warningLift,
  warningMessage,
  warningOrder,
  warningTrigger,
]
